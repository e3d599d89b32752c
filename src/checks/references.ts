import type { Problem } from '../domain/problem.ts';
import { type RecordKey, recordKey } from '../domain/record-key.ts';
import { referencesIn, referencesOf } from '../domain/references.ts';
import { type CollectionName, collections } from '../schema/collections.ts';
import { quoted } from '../schema/quoted.ts';
import { settingNames, settings } from '../schema/site.ts';
import { type Check, problemIn } from './check.ts';

function missing(to: RecordKey): Pick<Problem, 'problem' | 'remedy'> {
  const [name, id] = to.split('/') as [CollectionName, string];
  return {
    problem: `không có ${collections[name].one} ${quoted(id)}`,
    remedy: 'chọn lại trong danh sách gợi ý, hoặc tạo mục ấy trước.',
  };
}

/** Every record that is mentioned exists, and none mentions itself. */
export const references: Check = ({ records, ids, site, folder }) => {
  const inRecords = records.flatMap((record) =>
    [...referencesOf(record)].flatMap((reference) => {
      if (reference.to === recordKey(record)) {
        const problem = `trỏ về chính ${collections[record.collection].one} này`;
        return [problemIn(record, reference, problem, 'xóa hoặc chọn mục khác.')];
      }
      if (ids.has(reference.to)) return [];
      const { problem, remedy } = missing(reference.to);
      return [problemIn(record, reference, problem, remedy)];
    }),
  );
  const inSettings = settingNames.flatMap((name) =>
    [...referencesIn(settings[name].fields, site[name])]
      .filter(({ to }) => !ids.has(to))
      .map(({ to, field, label }) => ({
        file: `${folder}/site/${name}.yml`,
        field,
        label,
        ...missing(to),
      })),
  );
  return [...inRecords, ...inSettings];
};
