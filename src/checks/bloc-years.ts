import { isMember } from '../domain/blocs.ts';
import type { Problem } from '../domain/problem.ts';
import { settings } from '../schema/site.ts';
import type { Check } from './check.ts';

/** A bloc tells each year once, and is headed by one of its members of that year. */
export const blocYears: Check = ({ site, records, folder }) => {
  const units = new Map(
    records.flatMap((record) =>
      record.collection === 'units' ? [[record.id, record] as const] : [],
    ),
  );
  return site.blocs.terms.flatMap(({ id, name, years }, term) =>
    years.flatMap((one, index): Problem[] => {
      const problemAt = (field: string, label: string, problem: string, remedy: string) => ({
        file: `${folder}/site/blocs.yml`,
        field: `terms.${term}.years.${index}.${field}`,
        label: `${settings.blocs.label} › mục ${term + 1} › Từng năm › mục ${index + 1} › ${label}`,
        problem,
        remedy,
      });
      const isRepeated = years.findIndex(({ year }) => year === one.year) !== index;
      const repeated = isRepeated
        ? [problemAt('year', 'Năm', `năm ${one.year} đã khai ở trên`, 'gộp hai mục làm một.')]
        : [];
      const strangers = [
        { field: 'head', label: 'Khối trưởng', unit: units.get(one.head ?? '') },
        { field: 'deputy', label: 'Khối phó', unit: units.get(one.deputy ?? '') },
      ].flatMap(({ field, label, unit }) => {
        if (unit === undefined || isMember(unit, id, one.year)) return [];
        const problem = `“${unit.title}” không ở ${name} trong năm ${one.year}`;
        const remedy = 'chọn một thành viên của năm ấy, hoặc ghi khối này ở đơn vị ấy.';
        return [problemAt(field, label, problem, remedy)];
      });
      return [...repeated, ...strangers];
    }),
  );
};
