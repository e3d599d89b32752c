import { missingConsents } from '../domain/consent.ts';
import { problemIn, type RecordCheck } from './check.ts';

const PLACE = { field: 'portrait.consent', label: 'Chân dung, ảnh tập thể › Đồng ý cho đăng ảnh' };

/** A portrait stands on recorded consent: the person's, and for a child the guardian's too. */
export const consent: RecordCheck = (record) => {
  if (record.collection !== 'exemplars' || record.portrait === undefined) return [];
  const { portrait } = record;
  if (portrait.consent === undefined) {
    return [
      problemIn(
        record,
        PLACE,
        'có ảnh nhưng chưa ghi nhận sự đồng ý',
        'điền mục đích và ngày đồng ý; nếu chưa có giấy đồng ý thì bỏ ảnh.',
      ),
    ];
  }
  return missingConsents(portrait.consent).map((who) =>
    who === 'guardian'
      ? problemIn(
          record,
          {
            field: 'portrait.consent.guardianGiven',
            label: `${PLACE.label} › Ngày cha mẹ hoặc người giám hộ đồng ý`,
          },
          'ảnh trẻ em cần cha mẹ hoặc người giám hộ đồng ý',
          'điền ngày người giám hộ đồng ý, hoặc bỏ ảnh.',
        )
      : problemIn(
          record,
          {
            field: 'portrait.consent.given',
            label: `${PLACE.label} › Ngày người trong ảnh đồng ý`,
          },
          'người trong ảnh chưa đồng ý',
          'điền ngày đồng ý, hoặc bỏ ảnh.',
        ),
  );
};
