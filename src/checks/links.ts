import { addressOf, listAddress, slugAddress } from '../domain/address.ts';
import type { Library } from '../domain/library.ts';
import { markdownLinks } from '../domain/markdown-links.ts';
import { OWN_ADDRESSES } from '../domain/own-addresses.ts';
import { uploadPath } from '../domain/upload-path.ts';
import { collectionNames, collections } from '../schema/collections.ts';
import { quoted } from '../schema/quoted.ts';
import { settings } from '../schema/site.ts';
import { walkFields } from '../schema/walk.ts';
import { type Check, problemIn } from './check.ts';

const FEED = /^(.*\/)(rss\.xml|atom\.xml|feed\.json)$/;
const OUTSIDE = /^(https?:|mailto:|tel:|#)/;

/** Addresses to which the portal's own texts may link. */
function knownAddresses({ records }: Library): Set<string> {
  return new Set([
    ...OWN_ADDRESSES,
    ...collectionNames.map(listAddress),
    ...records.map(addressOf),
    ...records.flatMap(({ collection, aliases }) =>
      aliases.map((alias) => slugAddress(collection, alias)),
    ),
  ]);
}

function isBroken(address: string, known: ReadonlySet<string>, library: Library): boolean {
  if (OUTSIDE.test(address)) return false;
  if (!address.startsWith('/')) return true;
  const path = address.replace(/[?#].*$/, '');
  if (path.startsWith('/uploads/')) return !library.uploads.has(uploadPath(path));
  if (path.includes('/loc/')) return false;
  const list = FEED.exec(path)?.[1];
  return !known.has(list ?? (path.endsWith('/') ? path : `${path}/`));
}

const REMEDY =
  'sửa địa chỉ: trang trong cổng bắt đầu bằng / như /dien-hinh/, trang ngoài bắt đầu bằng https://.';

/** Links inside the portal lead somewhere. */
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
      return addresses
        .filter((address) => isBroken(address, known, library))
        .map((address) =>
          problemIn(
            record,
            { field: path.join('.'), label },
            `liên kết ${quoted(address)} không dẫn đến trang nào`,
            REMEDY,
          ),
        );
    }),
  );
  const menus = (['navigation', 'footer'] as const).flatMap((name) => {
    const items = name === 'navigation' ? library.site.navigation.items : library.site.footer.links;
    return items.flatMap(({ path }, index) =>
      isBroken(path, known, library)
        ? [
            {
              file: `${library.folder}/site/${name}.yml`,
              field: `${name === 'navigation' ? 'items' : 'links'}.${index}.path`,
              label: `${settings[name].label} › mục ${index + 1} › Địa chỉ`,
              problem: `liên kết ${quoted(path)} không dẫn đến trang nào`,
              remedy: REMEDY,
            },
          ]
        : [],
    );
  });
  return [...inTexts, ...menus];
};
