import type { Library } from '../domain/library.ts';
import type { Problem } from '../domain/problem.ts';
import { storyParts } from '../domain/story-parts.ts';
import { collections } from '../schema/collections.ts';
import { settings } from '../schema/site.ts';
import { type Visit, walkFields } from '../schema/walk.ts';
import type { Check } from './check.ts';

type Words = Pick<Problem, 'problem' | 'remedy'>;
const HEIC =
  'trên iPhone: Cài đặt › Camera › Định dạng › Tương thích nhất, hoặc lưu ảnh thành JPG rồi tải lên lại.';

function fault({ uploads }: Library, path: string, wanted: 'image' | 'file'): Words | undefined {
  const upload = uploads.get(path);
  if (upload === undefined) {
    return {
      problem: `không có tệp “${path}”`,
      remedy: 'tải tệp lên lại rồi chọn trong thư viện.',
    };
  }
  if (upload.is === 'broken') {
    return upload.reason === 'heic'
      ? { problem: `“${path}” là ảnh HEIC, trình duyệt không mở được`, remedy: HEIC }
      : {
          problem: `“${path}” không mở được như một ảnh`,
          remedy: 'lưu lại thành JPG hoặc PNG rồi tải lên.',
        };
  }
  if (wanted === 'image' && upload.is === 'file') {
    return { problem: `“${path}” không phải ảnh`, remedy: 'chọn một ảnh JPG hoặc PNG.' };
  }
  return undefined;
}

function used({ field, value }: Visit): { path: string; wanted: 'image' | 'file' }[] {
  const { is } = field.shape;
  if (typeof value !== 'string') return [];
  if (is === 'image' || is === 'file') return [{ path: value, wanted: is }];
  if (is !== 'markdown') return [];
  return storyParts(value).flatMap((part) =>
    part.is === 'directive' && part.name === 'figure'
      ? [{ path: part.attributes.image ?? '', wanted: 'image' as const }]
      : [],
  );
}

/** Every file that a record shows is there and can be opened. */
export const uploads: Check = (library) => {
  const inRecords = library.records.map((record) => ({
    file: record.file,
    visits: walkFields(collections[record.collection].fields, record),
  }));
  const inSettings = [
    {
      file: `${library.folder}/site/agency.yml`,
      visits: walkFields(settings.agency.fields, library.site.agency),
    },
  ];
  return [...inRecords, ...inSettings].flatMap(({ file, visits }) =>
    [...visits].flatMap((visit) =>
      used(visit).flatMap(({ path, wanted }): Problem[] => {
        const words = fault(library, path, wanted);
        if (words === undefined) return [];
        return [{ file, field: visit.path.join('.'), label: visit.label, ...words }];
      }),
    ),
  );
};
