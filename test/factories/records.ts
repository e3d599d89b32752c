import { slugify } from '../../src/domain/vietnamese.ts';
import { readRecordFile } from '../../src/read/record-file.ts';
import type { CollectionName } from '../../src/schema/collections.ts';
import type { RecordOf } from '../../src/schema/record.ts';
import { recordText } from './record-text.ts';

/** Fields of a record as its file has them; `undefined` leaves a default out. */
export type Written = Readonly<Record<string, unknown>> & { id?: string };

/** The least that a file of each collection must say; all belong to the unit `so-tu-phap`. */
const leastFields: Readonly<Partial<Record<CollectionName, Record<string, unknown>>>> = {
  exemplars: {
    title: 'Tổ hòa giải thôn Ba',
    name: 'Tổ hòa giải thôn Ba',
    subject: 'group',
    scope: 'field',
    unit: 'so-tu-phap',
    summary: 'Bảy người giữ tình làng bằng một ấm trà.',
    body: 'Chiều nào ông Đợi cũng xách ấm trà ra gốc đa.',
  },
  models: {
    title: 'Hòa giải bốn bước',
    kind: 'new-model',
    unit: 'so-tu-phap',
    summary: 'Nghe riêng, nghe chung, ghi lại, ghé lại.',
    problem: 'Việc nhỏ thành đơn kiện.',
    approach: 'Mỗi vụ đi qua bốn bước.',
  },
  movements: {
    title: 'Chung sức xây dựng nông thôn mới',
    kind: 'movement',
    level: 'national',
    summary: 'Cả nước cùng làm.',
  },
  columns: { title: 'Bông hoa đẹp', kind: 'section', summary: 'Mỗi tuần một câu chuyện.' },
  campaigns: {
    title: 'Tuần lễ pháp luật',
    from: '2025-11-03',
    to: '2025-11-09',
    summary: 'Bảy ngày hướng về Ngày Pháp luật.',
  },
  articles: {
    title: 'Phiên chợ pháp luật',
    summary: 'Nghe luật giữa chợ.',
    body: 'Sáng thứ Bảy, loa chợ đọc một điều luật.',
  },
  documents: {
    title: 'Kế hoạch xây dựng điển hình',
    kind: 'plan',
    issuer: 'so-tu-phap',
    summary: 'Về việc xây dựng điển hình tiên tiến.',
    validity: 'in-force',
  },
  events: {
    title: 'Tọa đàm với tổ hòa giải thôn Ba',
    kind: 'seminar',
    from: '2026-03-06',
    place: 'Hội trường Sở Tư pháp',
    summary: 'Một buổi sáng hỏi chuyện bảy người giữ tình làng.',
  },
  quizzes: {
    title: 'Năm phút với Luật Hòa giải ở cơ sở',
    summary: 'Vài câu hỏi cho người hay đứng ra khuyên giải.',
    questions: [
      {
        text: 'Hòa giải ở cơ sở dựa trên điều gì?',
        choices: [{ text: 'Tự nguyện', right: true }, { text: 'Bắt buộc' }],
        explanation: 'Không ai bị ép phải hòa giải.',
      },
    ],
  },
  materials: {
    title: 'Học một gương, làm một việc',
    kind: 'poster',
    summary: 'Áp phích để dán ở quầy tiếp dân.',
  },
  periods: {
    title: 'Năm 2025 nhìn lại',
    kind: 'year',
    from: '2025-01-01',
    to: '2025-12-31',
    summary: 'Mười hai tháng và những câu chuyện đã kể.',
  },
  units: { title: 'Sở Tư pháp', kind: 'department' },
  pages: { title: 'Giới thiệu', summary: 'Cổng này là gì.', body: 'Cổng kể chuyện người tốt.' },
};

/** What a file of a collection says: the least it must, changed as told. */
export function writtenRecord(name: CollectionName, written: Written = {}) {
  const { id, ...changed } = written;
  const fields = { created: '2025-01-15', ...leastFields[name], ...changed };
  const known = id ?? slugify(String(Reflect.get(fields, 'title')));
  return { path: `content/${name}/${known}.md`, text: recordText(fields) };
}

/** What the reader makes of such a file. */
export function readWritten<N extends CollectionName>(name: N, written: Written = {}) {
  const { path, text } = writtenRecord(name, written);
  return readRecordFile(name, path, new TextEncoder().encode(text));
}

function recordOf<N extends CollectionName>(name: N) {
  return (written: Written = {}): RecordOf<N> => {
    const { value, problems } = readWritten(name, written);
    if (value === undefined) throw new Error(`not a valid record: ${JSON.stringify(problems)}`);
    return value;
  };
}

/** Valid records, made by the real reader from the text of a file. */
export const exemplar = recordOf('exemplars');
export const model = recordOf('models');
export const movement = recordOf('movements');
export const column = recordOf('columns');
export const campaign = recordOf('campaigns');
export const article = recordOf('articles');
export const document = recordOf('documents');
export const event = recordOf('events');
export const quiz = recordOf('quizzes');
export const material = recordOf('materials');
export const period = recordOf('periods');
export const unit = recordOf('units');
export const page = recordOf('pages');
