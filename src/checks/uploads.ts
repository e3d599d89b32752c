import type { Library } from '../domain/library.ts';
import type { Problem } from '../domain/problem.ts';
import { type UploadUse, uploadsIn } from '../domain/uploads-in.ts';
import { collections } from '../schema/collections.ts';
import { quoted } from '../schema/quoted.ts';
import { settings } from '../schema/site.ts';
import {
  kindFault,
  pictureFault,
  placeFault,
  type UploadFault,
  weightFault,
} from '../schema/upload-fault.ts';
import type { Check } from './check.ts';

function fault({ uploads }: Library, { path, wanted }: UploadUse): UploadFault | undefined {
  const upload = uploads.get(path);
  // Pages show pictures drawn anew; a download is the very file.
  if (wanted !== 'image' && upload?.is === 'picture' && upload.located) return placeFault(path);
  // Links are another check's matter, since they may also lead to pages.
  if (wanted === 'link') return undefined;
  if (upload === undefined) {
    return {
      problem: `không có tệp ${quoted(path)}`,
      remedy: 'tải tệp lên lại rồi chọn trong thư viện.',
    };
  }
  if (upload.is === 'broken') return pictureFault(path, upload.reason);
  if (upload.is === 'heavy') return weightFault(path, upload.bytes);
  if (wanted === 'image' && upload.is === 'file') {
    return kindFault(path, 'image');
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
