import type { Library } from '../domain/library.ts';
import type { Problem } from '../domain/problem.ts';
import { collections } from '../schema/collections.ts';
import type { Fields } from '../schema/field.ts';
import { type SettingName, settingNames, settings } from '../schema/site.ts';
import { walkFields } from '../schema/walk.ts';

/** What the starter folder leaves for the department to write: a line that ends in “ …”. */
export const gap = /(?:^|[\s"'])…["'\s]*$/m;

/** Places of units, pages and settings that still wait for the department's words: a warning. */
export function unfilled({ records, site, folder }: Pick<Library, 'records' | 'site' | 'folder'>) {
  return [
    ...unfilledRecords(records),
    ...settingNames.flatMap((name) =>
      unfilledSetting(`${folder}/site/${name}.yml`, name, { ...site[name] }),
    ),
  ];
}

/** The same in these records; stories may end a line in any way they like. */
export function unfilledRecords(records: Library['records']): Problem[] {
  return records.flatMap((record) => {
    const { collection, file, status } = record;
    if (!['units', 'pages'].includes(collection) || status !== 'published') return [];
    return gapsIn(file, collections[collection].fields, { ...record });
  });
}

/** The same in one settings file. */
export function unfilledSetting(
  file: string,
  name: SettingName,
  values: Readonly<Record<string, unknown>>,
): Problem[] {
  return gapsIn(file, settings[name].fields, values);
}

function gapsIn(
  file: string,
  fields: Fields,
  values: Readonly<Record<string, unknown>>,
): Problem[] {
  return [...walkFields(fields, values)].flatMap(({ path, label, value }) => {
    if (typeof value !== 'string' || !gap.test(value)) return [];
    const problem = 'còn dấu “…” của thư mục khởi đầu, bạn đọc đang thấy';
    const remedy = 'viết nội dung của đơn vị mình thay cho chỗ có dấu “…”.';
    return [{ file, field: path.join('.'), label, problem, remedy }];
  });
}
