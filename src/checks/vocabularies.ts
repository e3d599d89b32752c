import type { Problem } from '../domain/problem.ts';
import { settings } from '../schema/site.ts';
import type { Check } from './check.ts';

const VOCABULARIES = ['fields', 'awards', 'blocs', 'anniversaries'] as const;

/** A vocabulary lists each term's code once. */
export const vocabularies: Check = ({ site, folder }) =>
  VOCABULARIES.flatMap((name) => {
    const ids: string[] = site[name].terms.map(({ id }) => id);
    return ids.flatMap((id, index): Problem[] => {
      if (ids.indexOf(id) === index) return [];
      const place = `mục ${index + 1} › Mã`;
      return [
        {
          file: `${folder}/site/${name}.yml`,
          field: `terms.${index}.id`,
          label: `${settings[name].label} › ${place}`,
          problem: `mã “${id}” đã dùng cho mục ${ids.indexOf(id) + 1}`,
          remedy: 'đặt mã khác cho một trong hai mục.',
        },
      ];
    });
  });
