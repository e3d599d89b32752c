import type { AnyRecord } from '../schema/record.ts';

// A name follows: not “Ủy ban nhân dân xã” alone.
const level = / (?:tỉnh|thành phố|huyện|thị xã|thị trấn|xã|phường|đặc khu) (?=\p{Lu})/gu;

/** What readers call a record instead of its title: a document by its number, “Sở Tư pháp tỉnh Khánh Hòa” without “tỉnh”. */
export function otherTitles(record: AnyRecord): string[] {
  if (record.collection === 'documents') return record.number === undefined ? [] : [record.number];
  if (record.collection !== 'units') return [];
  const short = record.title.replace(level, ' ');
  return short === record.title ? [] : [short];
}
