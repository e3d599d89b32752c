import type { Library } from '../domain/library.ts';
import type { Problem } from '../domain/problem.ts';
import { type UploadUse, uploadsIn } from '../domain/uploads-in.ts';
import { collections } from '../schema/collections.ts';
import { quoted } from '../schema/quoted.ts';
import { settings } from '../schema/site.ts';
import type { Check } from './check.ts';

type Words = Pick<Problem, 'problem' | 'remedy'>;
const HEIC =
  'trên iPhone: Cài đặt › Camera › Định dạng › Tương thích nhất, hoặc lưu ảnh thành JPG rồi tải lên lại.';

function fault({ uploads }: Library, { path, wanted }: UploadUse): Words | undefined {
  // Links are another check's matter, since they may also lead to pages.
  if (wanted === 'link') return undefined;
  const upload = uploads.get(path);
  if (upload === undefined) {
    return {
      problem: `không có tệp ${quoted(path)}`,
      remedy: 'tải tệp lên lại rồi chọn trong thư viện.',
    };
  }
  if (upload.is === 'broken') {
    if (upload.reason === 'small') {
      return {
        problem: `${quoted(path)} quá nhỏ để hiện trên trang`,
        remedy: 'chọn ảnh có cạnh ngắn từ 400 điểm ảnh trở lên.',
      };
    }
    return upload.reason === 'heic'
      ? { problem: `${quoted(path)} là ảnh HEIC, trình duyệt không mở được`, remedy: HEIC }
      : {
          problem: `${quoted(path)} không mở được như một ảnh`,
          remedy: 'lưu lại thành JPG hoặc PNG rồi tải lên.',
        };
  }
  if (wanted === 'image' && upload.is === 'file') {
    return { problem: `${quoted(path)} không phải ảnh`, remedy: 'chọn một ảnh JPG hoặc PNG.' };
  }
  return undefined;
}

/** Every file that a record shows is there and can be opened. */
export const uploads: Check = (library) => {
  const places = [
    ...library.records.map((record) => ({
      file: record.file,
      uses: uploadsIn(collections[record.collection].fields, record),
    })),
    {
      file: `${library.folder}/site/agency.yml`,
      uses: uploadsIn(settings.agency.fields, library.site.agency),
    },
  ];
  return places.flatMap(({ file, uses }) =>
    uses.flatMap((use): Problem[] => {
      const words = fault(library, use);
      return words === undefined ? [] : [{ file, field: use.field, label: use.label, ...words }];
    }),
  );
};
