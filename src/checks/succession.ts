import { shortDay } from '../domain/dates.ts';
import type { Problem } from '../domain/problem.ts';
import { type Check, placeIn, problemIn } from './check.ts';

/** Whoever has a successor has a last day, on which the successor still or already works. */
export const succession: Check = ({ records }) => {
  const units = records.filter((record) => record.collection === 'units');
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  return units.flatMap((unit): Problem[] => {
    const { validTo, successors } = unit;
    if (successors.length === 0) return [];
    if (validTo === undefined) {
      return [
        problemIn(
          unit,
          placeIn(unit, 'validTo'),
          'có đơn vị kế thừa mà chưa ghi ngày cuối cùng mang tên này',
          'điền ngày ấy, hoặc bỏ đơn vị kế thừa.',
        ),
      ];
    }
    return successors.flatMap((id, index): Problem[] => {
      const heir = byId.get(id);
      if (heir?.validTo === undefined || heir.validTo >= validTo) return [];
      return [
        problemIn(
          unit,
          placeIn(unit, `successors.${index}`),
          `“${heir.title}” đã kết thúc ${shortDay(heir.validTo)}, trước khi đơn vị này kết thúc`,
          'chọn đơn vị còn hoạt động sau ngày ấy, hoặc sửa ngày.',
        ),
      ];
    });
  });
};
