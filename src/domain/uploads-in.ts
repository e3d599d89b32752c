import type { Fields } from '../schema/field.ts';
import { type Visit, walkFields } from '../schema/walk.ts';
import { markdownLinks } from './markdown-links.ts';
import { storyParts } from './story-parts.ts';
import { uploadPath } from './upload-path.ts';

/** One use of an uploaded file: which, as what, and where it stands. */
export interface UploadUse {
  /** As records write it, `/uploads/a.jpg`. */
  path: string;
  wanted: 'image' | 'file' | 'link';
  /** Keys joined by dots. */
  field: string;
  label: string;
}

function used({ field, value }: Visit): Pick<UploadUse, 'path' | 'wanted'>[] {
  const { is } = field.shape;
  if (typeof value !== 'string') return [];
  if (is === 'image' || is === 'file') return [{ path: value, wanted: is }];
  if (is !== 'markdown') return [];
  return storyParts(value).flatMap((part): Pick<UploadUse, 'path' | 'wanted'>[] => {
    if (part.is === 'markdown') {
      return markdownLinks(part.text)
        .filter((address) => address.startsWith('/uploads/'))
        .map((address) => ({ path: uploadPath(address), wanted: 'link' }));
    }
    return part.name === 'figure' ? [{ path: part.attributes.image ?? '', wanted: 'image' }] : [];
  });
}

/** Every picture and file that the values of some fields show or link to. */
export function uploadsIn(fields: Fields, values: Readonly<Record<string, unknown>>): UploadUse[] {
  return [...walkFields(fields, values)].flatMap((visit) =>
    used(visit).map((use) => ({ ...use, field: visit.path.join('.'), label: visit.label })),
  );
}
