import { describe, expect, it } from 'vitest';
import type { Story } from '../../../src/domain/story.ts';
import { pressText } from '../../../src/outputs/press/press-text.ts';
import { portal } from '../../factories/library.ts';
import { article, exemplar, model } from '../../factories/records.ts';

const absolute = (address: string) => `https://hoadep.example${address}`;
const textOf = (story: Story) => pressText(portal([story]), story, absolute);
const results = [
  { figure: '98%', unit: 'vụ việc hòa giải thành', text: 'Không đơn nào lên xã', year: 2024 },
];

describe('The text for newspapers', () => {
  it('of an article has title, lead, text, author and source', () => {
    expect(textOf(article({ author: 'Bích Trâm', slug: 'phien-cho' }))).toBe(
      [
        'Phiên chợ pháp luật',
        'Nghe luật giữa chợ.',
        'Sáng thứ Bảy, loa chợ đọc một điều luật.',
        'Bích Trâm',
        'Nguồn: Hoa Đẹp, Sở Tư pháp tỉnh Mẫu, https://hoadep.example/tin-bai/phien-cho/ – Ghi rõ nguồn khi phát hành lại.\n',
      ].join('\n\n'),
    );
  });

  it('of an exemplar tells figures and lessons too', () => {
    const text = textOf(exemplar({ achievements: results, lessons: ['Nghe hết rồi hãy nói.'] }));
    expect(text).toContain(
      'Thành tích\n\n- 98% vụ việc hòa giải thành: Không đơn nào lên xã (2024)\n\nChiều nào',
    );
    expect(text).toContain('Học được gì\n\n- Nghe hết rồi hãy nói.');
  });

  it('of a model tells how to follow it', () => {
    const steps = [{ title: 'Nghe riêng', text: 'Mỗi nhà một buổi.' }];
    const text = textOf(model({ steps, results }));
    expect(text).toContain('Vấn đề\n\nViệc nhỏ thành đơn kiện.');
    expect(text).toContain('Các bước làm theo\n\n- Nghe riêng: Mỗi nhà một buổi.');
    expect(text).not.toContain('undefined');
  });
});
