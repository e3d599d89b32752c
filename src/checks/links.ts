import type { Library } from '../domain/library.ts';
import { markdownLinks } from '../domain/markdown-links.ts';
import { openPortal } from '../domain/portal.ts';
import { isPrivateAddress } from '../domain/private-address.ts';
import { addressesOf, isReachable } from '../domain/reachable.ts';
import { uploadPath } from '../domain/upload-path.ts';
import { collections } from '../schema/collections.ts';
import { quoted } from '../schema/quoted.ts';
import { settings } from '../schema/site.ts';
import { walkFields } from '../schema/walk.ts';
import { type Check, problemIn } from './check.ts';

/** Addresses that would lead somewhere if all that is written were shown, whatever its day and state. */
function knownAddresses(library: Library): ReadonlySet<string> {
  const records = library.records.map((record) => ({
    ...record,
    status: 'published' as const,
    publishFrom: undefined,
    publishUntil: undefined,
  }));
  return addressesOf(openPortal({ ...library, records }, ANY_DAY));
}

const ANY_DAY = '2000-01-01';

function isBroken(address: string, known: ReadonlySet<string>, { uploads }: Library): boolean {
  if (/^(?:https?:|mailto:|tel:|#)/i.test(address)) return false;
  if (!address.startsWith('/') || address.startsWith('//')) return true;
  if (address.startsWith('/uploads/'))
    return !uploads.has(uploadPath(address.replace(/[?#].*$/, '')));
  return !isReachable(address, known);
}

/** What is wrong with an address, and what to do about it; nothing where it leads somewhere. */
function faultOf(address: string, known: ReadonlySet<string>, library: Library) {
  if (isPrivateAddress(address)) {
    return {
      problem: `liên kết ${quoted(address)} chỉ mở được ở tòa soạn hoặc trên một máy, bạn đọc không mở được`,
      remedy: 'thay bằng địa chỉ của trang đã đăng, hoặc bỏ liên kết và giữ lại chữ.',
    };
  }
  if (!isBroken(address, known, library)) return undefined;
  return {
    problem: `liên kết ${quoted(address)} không dẫn đến trang nào`,
    remedy: address.startsWith('/uploads/') ? 'tải tệp lên lại, rồi chọn lại tệp.' : REMEDY,
  };
}

const REMEDY =
  'sửa địa chỉ: trang trong cổng bắt đầu bằng / như /dien-hinh/, trang ngoài bắt đầu bằng https://.';

function listLabel(name: 'navigation' | 'footer'): string {
  return name === 'navigation'
    ? settings.navigation.fields.items.label
    : settings.footer.fields.links.label;
}

/** Links inside the portal lead somewhere, and none leads readers into the newsroom. */
export const links: Check = (library) => {
  const known = knownAddresses(library);
  const inTexts = library.records.flatMap((record) =>
    [...walkFields(collections[record.collection].fields, record)].flatMap((visit) => {
      const { field, value, path, label } = visit;
      if (typeof value !== 'string') return [];
      const isLink = field.shape.is === 'text' && path.at(-1) === 'link';
      const addresses = isLink
        ? [value]
        : field.shape.is === 'markdown'
          ? markdownLinks(value)
          : [];
      return addresses.flatMap((address) => {
        const fault = faultOf(address, known, library);
        return fault
          ? [problemIn(record, { field: path.join('.'), label }, fault.problem, fault.remedy)]
          : [];
      });
    }),
  );
  const menus = (['navigation', 'footer'] as const).flatMap((name) => {
    const items = name === 'navigation' ? library.site.navigation.items : library.site.footer.links;
    return items.flatMap(({ path }, index) => {
      const fault = faultOf(path, known, library);
      return fault
        ? [
            {
              file: `${library.folder}/site/${name}.yml`,
              field: `${name === 'navigation' ? 'items' : 'links'}.${index}.path`,
              label: `${listLabel(name)} › mục ${index + 1} › Địa chỉ`,
              ...fault,
            },
          ]
        : [];
    });
  });
  return [...inTexts, ...menus];
};
