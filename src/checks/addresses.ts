import { addressOf, listAddress, slugAddress } from '../domain/address.ts';
import { OWN_ADDRESSES } from '../domain/own-addresses.ts';
import { collectionNames } from '../schema/collections.ts';
import type { AnyRecord } from '../schema/record.ts';
import { type Check, placeIn, problemIn } from './check.ts';

/** What a standing page may not take: pages and folders of the portal, and parts that are to come. */
const OWN = [
  ...collectionNames.map(listAddress),
  ...OWN_ADDRESSES,
  ...['tu-lieu', 'tuyen-truyen'].map((part) => `/${part}/`),
  ...['anh', 'tep', 'du-lieu', 'gop-y', '404'].map((part) => `/${part}/`),
];

/** Each page has an address of its own; an old address never hides a page. */
export const addresses: Check = ({ records }) => {
  const owners = new Map<string, AnyRecord>();
  const current = records.flatMap((record) => {
    const address = addressOf(record);
    const place = placeIn(record, 'slug');
    if (record.collection === 'pages' && OWN.includes(address)) {
      return [problemIn(record, place, `${address} là trang riêng của cổng`, 'đặt địa chỉ khác.')];
    }
    const owner = owners.get(address);
    owners.set(address, owner ?? record);
    if (owner === undefined) return [];
    return [
      problemIn(
        record,
        place,
        `${address} đã là của “${owner.title}”`,
        'đặt địa chỉ khác, ví dụ thêm số ở cuối.',
      ),
    ];
  });
  const old = records.flatMap((record) =>
    record.aliases.flatMap((alias, index) => {
      const address = slugAddress(record.collection, alias);
      const owner = owners.get(address);
      const place = placeIn(record, `aliases.${index}`);
      const remedy = 'xóa địa chỉ cũ này.';
      if (record.collection === 'pages' && OWN.includes(address)) {
        return [problemIn(record, place, `${address} là trang riêng của cổng`, remedy)];
      }
      owners.set(address, owner ?? record);
      if (owner === undefined) return [];
      return [problemIn(record, place, `${address} đang là của “${owner.title}”`, remedy)];
    }),
  );
  return [...current, ...old];
};
