import { fold } from '../domain/vietnamese.ts';
import type { Document } from '../schema/record.ts';
import { type Check, placeIn, problemIn } from './check.ts';

function numberKey({ number, issuer, issued }: Document): string | undefined {
  if (number === undefined) return undefined;
  return [fold(number).replaceAll(/\s/g, ''), issuer, issued?.slice(0, 4) ?? ''].join(' ');
}

/** A body gives each number once a year. */
export const documentNumbers: Check = ({ records }) => {
  const first = new Map<string, Document>();
  return records.flatMap((record) => {
    const key = record.collection === 'documents' ? numberKey(record) : undefined;
    if (record.collection !== 'documents' || key === undefined) return [];
    const other = first.get(key);
    if (other === undefined) {
      first.set(key, record);
      return [];
    }
    return [
      problemIn(
        record,
        placeIn(record, 'number'),
        `“${record.number}” trùng với “${other.title}” cùng năm, cùng cơ quan`,
        'sửa số cho đúng, hoặc xóa bản trùng.',
      ),
    ];
  });
};
