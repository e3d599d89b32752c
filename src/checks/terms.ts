import { collections } from '../schema/collections.ts';
import { quoted } from '../schema/quoted.ts';
import { settings } from '../schema/site.ts';
import { walkFields } from '../schema/walk.ts';
import { type Check, problemIn } from './check.ts';

/** Every term that a record uses stands in the department's vocabulary. */
export const terms: Check = ({ records, site, unreadSettings }) =>
  records.flatMap((record) =>
    [...walkFields(collections[record.collection].fields, record)].flatMap((visit) => {
      const { shape } = visit.field;
      if (shape.is !== 'term' || unreadSettings?.has(shape.of)) return [];
      const known = new Set(site[shape.of].terms.map(({ id }) => id));
      const used: unknown[] = Array.isArray(visit.value) ? visit.value : [visit.value];
      const place = { field: visit.path.join('.'), label: visit.label };
      return used
        .filter((id) => !known.has(String(id)))
        .map((id) =>
          problemIn(
            record,
            place,
            `danh mục “${settings[shape.of].label}” không có ${quoted(id)}`,
            `chọn lại, hoặc thêm vào danh mục (site/${shape.of}.yml).`,
          ),
        );
    }),
  );
