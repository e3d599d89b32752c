import { missingConsents } from '../domain/consent.ts';
import { placeIn, problemIn, type RecordCheck } from './check.ts';

const PLACE = 'portrait.consent';

/** A portrait stands on recorded consent: the person's, and for a child the guardian's too. */
export const consent: RecordCheck = (record) => {
  if (record.collection !== 'exemplars' || record.portrait === undefined) return [];
  const { portrait } = record;
  if (portrait.consent === undefined) {
    return [
      problemIn(
        record,
        placeIn(record, PLACE),
        'có ảnh nhưng chưa ghi nhận sự đồng ý',
        'điền mục đích và ngày đồng ý; nếu chưa có giấy đồng ý thì bỏ ảnh.',
      ),
    ];
  }
  return missingConsents(portrait.consent).map((who) =>
    who === 'guardian'
      ? problemIn(
          record,
          placeIn(record, 'portrait.consent.guardianGiven'),
          'ảnh trẻ em cần cha mẹ hoặc người giám hộ đồng ý',
          'điền ngày người giám hộ đồng ý, hoặc bỏ ảnh.',
        )
      : problemIn(
          record,
          placeIn(record, 'portrait.consent.given'),
          'người trong ảnh chưa đồng ý',
          'điền ngày đồng ý, hoặc bỏ ảnh.',
        ),
  );
};
