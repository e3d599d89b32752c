import { shortDay } from '../domain/dates.ts';
import { type Check, placeIn, problemIn } from './check.ts';

/** A form of award is given only while the law knows it: the department's vocabulary keeps its days. */
export const awardYears: Check = ({ records, site }) => {
  const forms = new Map(site.awards.terms.map((term) => [term.id, term]));
  return records.flatMap((record) => {
    if (record.collection !== 'exemplars') return [];
    return record.awards.flatMap(({ form, day }, index) => {
      const known = forms.get(form);
      if (known === undefined || day === undefined) return [];
      const { name, validFrom = '', validTo = '9999' } = known;
      if (validFrom <= day && day <= validTo) return [];
      const limit = day < validFrom ? `từ ${shortDay(validFrom)}` : `đến ${shortDay(validTo)}`;
      return [
        problemIn(
          record,
          placeIn(record, `awards.${index}.form`),
          `“${name}” chỉ áp dụng ${limit}, không khớp với ngày ${shortDay(day)}`,
          'chọn hình thức của thời điểm ấy, hoặc sửa ngày quyết định.',
        ),
      ];
    });
  });
};
