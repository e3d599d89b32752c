import { storyParts } from '../domain/story-parts.ts';
import { collections } from '../schema/collections.ts';
import { isObject } from '../schema/is-object.ts';
import { quoted } from '../schema/quoted.ts';
import { walkFields } from '../schema/walk.ts';
import { problemIn, type RecordCheck } from './check.ts';

const REMEDY = 'viết một câu nói ảnh có gì, cho người không nhìn thấy ảnh.';

/** Pictures in texts and in opening blocks say what they show (elsewhere the form itself asks for it). */
export const alternativeText: RecordCheck = (record) => {
  const visits = [...walkFields(collections[record.collection].fields, record)];
  return visits.flatMap(({ field, value, path, label }) => {
    const place = { field: path.join('.'), label };
    if (field.shape.is === 'markdown' && typeof value === 'string') {
      return storyParts(value)
        .filter((part) => part.is === 'directive' && part.name === 'figure')
        .filter((part) => part.is === 'directive' && (part.attributes.alt ?? '').trim() === '')
        .map((part) => {
          const image = part.is === 'directive' ? (part.attributes.image ?? '') : '';
          return problemIn(record, place, `ảnh ${quoted(image)} chưa có mô tả`, REMEDY);
        });
    }
    if (field.shape.is !== 'blocks' || !Array.isArray(value)) return [];
    return value.flatMap((block: unknown, index) => {
      const bare = isObject(block) && block.image !== undefined && block.alt === undefined;
      if (!bare) return [];
      const at = {
        field: `${place.field}.${index}.alt`,
        label: `${label} › mục ${index + 1} › Mô tả ảnh`,
      };
      return [problemIn(record, at, 'ảnh chưa có mô tả', REMEDY)];
    });
  });
};
