import {
  day,
  group,
  list,
  markdown,
  number,
  optional,
  paragraph,
  references,
  text,
  yes,
} from './builders.ts';
import { milestones } from './shared-fields.ts';

const winner = group('Kết quả', {
  award: text('Giải, thứ hạng', { max: 100, hint: 'Ví dụ: Giải Nhất' }),
  name: optional(text('Người, đội đạt giải', { max: 160 })),
  mayName: yes('Đã đồng ý nêu tên', {
    hint: 'Chỉ bật khi ban tổ chức công bố tên và người đạt giải đồng ý; với trẻ em cần cả cha mẹ hoặc người giám hộ. Không bật thì cổng không hiện tên.',
  }),
  place: optional(text('Đơn vị, địa bàn', { max: 160, hint: 'Ví dụ: Xã Suối Nắng' })),
  mark: optional(text('Điểm', { max: 20, hint: 'Ví dụ: 9,5' })),
});

const round = group('Vòng thi', {
  title: text('Tên vòng', { max: 120, hint: 'Ví dụ: Vòng tuần 1 hoặc Chung kết' }),
  day: optional(day('Ngày công bố')),
  note: optional(paragraph('Ghi chú', { max: 500 })),
  winners: list('Bảng kết quả', winner, { summary: '{{fields.award}} {{fields.name}}' }),
});

/** What a contest has beside any other event. */
export const contest = optional(
  group(
    'Cuộc thi',
    {
      entry: optional(
        group('Nơi dự thi chính thức', {
          link: text('Địa chỉ', {
            hint: 'Trang nhận bài của ban tổ chức; cổng này không nhận bài dự thi.',
          }),
          label: optional(
            text('Tên nơi dự thi', { max: 100, hint: 'Ví dụ: Trang thi trực tuyến của tỉnh' }),
          ),
        }),
      ),
      rules: optional(markdown('Thể lệ', { hint: 'Ai được thi, thi thế nào, chấm ra sao.' })),
      milestones,
      prizes: list(
        'Giải thưởng',
        group('Giải', {
          name: text('Tên giải', { max: 100, hint: 'Ví dụ: Giải Nhất' }),
          count: optional(number('Số giải', { min: 1, max: 1000 })),
          reward: optional(
            text('Phần thưởng', { hint: 'Ví dụ: Giấy khen của Giám đốc Sở Tư pháp' }),
          ),
        }),
        { summary: '{{fields.name}}' },
      ),
      rounds: list('Kết quả từng vòng', round, { summary: '{{fields.title}}' }),
      quizzes: references('Trắc nghiệm để ôn', 'quizzes'),
    },
    { hint: 'Chỉ điền cho cuộc thi: thể lệ, mốc, giải thưởng, kết quả.' },
  ),
);
