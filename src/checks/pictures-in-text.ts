import { markdownPictures } from '../domain/markdown-pictures.ts';
import { storyParts } from '../domain/story-parts.ts';
import { collections } from '../schema/collections.ts';
import { quoted } from '../schema/quoted.ts';
import { walkFields } from '../schema/walk.ts';
import { problemIn, type RecordCheck } from './check.ts';

/** A picture stands on a line of its own, where it can have its size, words and caption. */
export const picturesInText: RecordCheck = (record) => {
  const visits = [...walkFields(collections[record.collection].fields, record)];
  return visits.flatMap(({ field, value, path, label }) => {
    if (field.shape.is !== 'markdown' || typeof value !== 'string') return [];
    const pictures = storyParts(value).flatMap((part) =>
      part.is === 'markdown' ? markdownPictures(part.text) : [],
    );
    return [...new Set(pictures)].map((picture) =>
      problemIn(
        record,
        { field: path.join('.'), label },
        `ảnh ${quoted(picture)} nằm lẫn trong chữ nên không hiện được`,
        'xóa ảnh ấy, rồi dùng nút Chèn khối › Ảnh có chú thích để đặt ảnh trên một dòng riêng.',
      ),
    );
  });
};
