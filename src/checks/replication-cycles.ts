import type { Problem } from '../domain/problem.ts';
import type { Model, Readable } from '../schema/record.ts';
import { placeIn, problemIn, type RecordCheck } from './check.ts';
import { returnsTo } from './cycles.ts';

function inModel(model: Readable<Model>): Problem[] {
  const { unit: origin, replications = [] } = model;
  if (origin === undefined) return [];
  const taughtBy = new Map<string, string[]>();
  for (const { unit, learnedFrom = origin } of replications) {
    taughtBy.set(unit, [...(taughtBy.get(unit) ?? []), learnedFrom]);
  }
  const teachers = (unit: string) => taughtBy.get(unit) ?? [];
  return replications.flatMap((replication, index) => {
    const learned = placeIn(model, `replications.${index}.learnedFrom`);
    const adopted = placeIn(model, `replications.${index}.unit`);
    if (replication.unit === origin) {
      const remedy = 'chỉ ghi những nơi khác đã áp dụng.';
      return [problemIn(model, adopted, 'nơi khởi xướng không thể học lại chính mình', remedy)];
    }
    const { learnedFrom } = replication;
    if (learnedFrom !== undefined && learnedFrom !== origin && !taughtBy.has(learnedFrom)) {
      const remedy = 'thêm đơn vị ấy vào danh sách nhân rộng, hoặc để trống.';
      return [problemIn(model, learned, `“${learnedFrom}” chưa áp dụng mô hình này`, remedy)];
    }
    if (returnsTo(replication.unit, teachers)) {
      const remedy = 'sửa lại nơi học để chuỗi bắt đầu từ nơi khởi xướng.';
      return [problemIn(model, learned, 'các đơn vị học vòng quanh nhau', remedy)];
    }
    return [];
  });
}

/** A model spreads from its origin outwards, never in a circle. */
export const replicationCycles: RecordCheck = (record) =>
  record.collection === 'models' ? inModel(record) : [];
