import type { Problem } from '../domain/problem.ts';
import { readFields, readRecordFile } from '../read/record-file.ts';
import { type CollectionName, collectionNames } from '../schema/collections.ts';
import { type SettingName, settingNames, settings } from '../schema/site.ts';
import { checkRecord } from './check-record.ts';
import { settingSpans } from './setting-periods.ts';

const RECORD = /(?:^|\/)([a-z]+)\/(?:\d{4}\/)?[^/]+\.md$/;
const SETTING = /(?:^|\/)site\/([a-z-]+)\.yml$/;

function isCollection(name: string | undefined): name is CollectionName {
  return (collectionNames as readonly (string | undefined)[]).includes(name);
}

function isSetting(name: string | undefined): name is SettingName {
  return (settingNames as readonly (string | undefined)[]).includes(name);
}

/** What is wrong with one file by itself, asked while an editor saves it; `path` ends in `<folder>/<file>`. */
export function checkFile(path: string, text: string): Problem[] {
  const collection = RECORD.exec(path)?.[1];
  if (isCollection(collection)) {
    const read = readRecordFile(collection, path, new TextEncoder().encode(text));
    const record = read.value ?? read.readable;
    return record === undefined ? read.problems : [...read.problems, ...checkRecord(record)];
  }
  const setting = SETTING.exec(path)?.[1];
  if (isSetting(setting)) {
    const { value, problems } = readFields(path, settings[setting], { text, firstLine: 1 });
    return value === undefined ? problems : [...problems, ...settingSpans(path, setting, value)];
  }
  return [
    {
      file: path,
      field: '',
      label: 'Cả tệp',
      problem: 'cổng không biết loại tệp này',
      remedy: 'lưu trong một bộ sưu tập hoặc trong phần thiết đặt.',
    },
  ];
}
