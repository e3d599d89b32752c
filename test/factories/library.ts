import { stringify } from 'yaml';
import type { Library, Upload } from '../../src/domain/library.ts';
import { openPortal, type Portal } from '../../src/domain/portal.ts';
import { recordKey } from '../../src/domain/record-key.ts';
import { readFields } from '../../src/read/record-file.ts';
import type { AnyRecord } from '../../src/schema/record.ts';
import { type SettingName, type Site, settingNames, settings } from '../../src/schema/site.ts';
import { unit } from './records.ts';

const written: Partial<Record<SettingName, object>> = {
  agency: {
    name: 'Sở Tư pháp tỉnh Mẫu',
    portal: 'Hoa Đẹp',
    province: 'Mẫu',
    governing: 'Ủy ban nhân dân tỉnh Mẫu',
    responsible: 'Giám đốc Sở Tư pháp',
    address: 'Số 1 đường Mẫu',
  },
  footer: { reuse: 'Ghi rõ nguồn khi phát hành lại.' },
  fields: {
    terms: [
      { id: 'hoa-giai', name: 'Hòa giải ở cơ sở' },
      { id: 'ho-tich', name: 'Hộ tịch' },
    ],
  },
  awards: { terms: [{ id: 'giay-khen', name: 'Giấy khen', kind: 'commendation' }] },
  blocs: { terms: [{ id: 'khoi-so', name: 'Khối thi đua các sở' }] },
};

/** A department's settings as files have them. */
export function settingText(name: SettingName, changed: object = {}): string {
  return stringify({ ...written[name], ...changed });
}

/** A department's settings, made by the real reader. */
export function site(changed: Partial<Record<SettingName, object>> = {}): Site {
  const read = settingNames.map((name) => {
    const text = settingText(name, changed[name]);
    const { value, problems } = readFields(`content/site/${name}.yml`, settings[name], {
      text,
      firstLine: 1,
    });
    if (value === undefined) throw new Error(`not a valid setting: ${JSON.stringify(problems)}`);
    return [name, value];
  });
  return Object.fromEntries(read) as Site;
}

/** What stands around records: changed settings, uploads. */
export interface Surroundings {
  settings?: Partial<Record<SettingName, object>>;
  uploads?: Readonly<Record<string, Upload>>;
}

/** What a department has written: these records, and the unit to which all of them belong. */
export function library(records: readonly AnyRecord[], around: Surroundings = {}): Library {
  const keys = records.map(recordKey);
  const all = keys.includes('units/so-tu-phap') ? records : [...records, unit()];
  return {
    folder: 'content',
    site: site(around.settings),
    records: all,
    ids: new Set(all.map(recordKey)),
    uploads: new Map(Object.entries(around.uploads ?? {})),
  };
}

/** What readers may see of these records on a day. */
export function portal(
  records: readonly AnyRecord[],
  today = '2026-01-31',
  around: Surroundings = {},
): Portal {
  return openPortal(library(records, around), today);
}
