import { recordKey } from '../domain/record-key.ts';
import { referencesOf } from '../domain/references.ts';
import { type CollectionName, collections } from '../schema/collections.ts';
import { type Check, problemIn } from './check.ts';

/** Every record that is mentioned exists, and none mentions itself. */
export const references: Check = ({ records, ids }) =>
  records.flatMap((record) =>
    [...referencesOf(record)].flatMap((reference) => {
      const [name, id] = reference.to.split('/') as [CollectionName, string];
      const what = collections[name].one;
      if (reference.to === recordKey(record)) {
        return [
          problemIn(record, reference, `trỏ về chính ${what} này`, 'xóa hoặc chọn mục khác.'),
        ];
      }
      if (ids.has(reference.to)) return [];
      return [
        problemIn(
          record,
          reference,
          `không có ${what} “${id}”`,
          'chọn lại trong danh sách gợi ý, hoặc tạo mục ấy trước.',
        ),
      ];
    }),
  );
