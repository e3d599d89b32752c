import { describe, expect, test } from 'vitest';
import { figure } from '../../../admin/components/figure.ts';
import { documentLink, exemplarCard, quizCard } from '../../../admin/components/linked-record.ts';
import { quote } from '../../../admin/components/quote.ts';

const tricky = 'Bà "Hoa" {nói} & <b>cười</b> &quot;đ&quot;';

const cases = [
  { component: quote, data: { text: tricky, by: 'Ông Đạt' } },
  {
    component: figure,
    data: { image: '/uploads/a b.jpg', alt: tricky, caption: tricky, credit: tricky },
  },
  { component: documentLink, data: { id: 'luat-hoa-giai-2013' } },
  { component: exemplarCard, data: { id: 'to-hoa-giai-thon-ba' } },
  { component: quizCard, data: { id: 'nam-phut-voi-luat' } },
];

describe.each(cases)('the toolbar block $component.id', ({ component, data }) => {
  test('reads back what it wrote, in the middle of a story', () => {
    const line = component.toBlock(data);
    const match = component.pattern.exec(`${line}\n\nĐoạn sau`);
    expect(match?.[0]).toBe(line);
    expect(match && component.fromBlock(match)).toEqual(data);
  });

  test('has a pattern that the editor’s Markdown reader accepts', () => {
    expect(component.pattern.flags).not.toContain('m');
    expect(component.pattern.source.startsWith('^')).toBe(true);
  });

  test('previews text as text', () => {
    expect(String(component.toPreview(data))).not.toContain('<b>');
  });

  test('leaves unfinished boxes out', () => {
    expect(component.toBlock({ [Object.keys(data)[0] ?? '']: undefined })).toBe(
      `::${component.id}{}`,
    );
  });
});

test('attributes that a toolbar block has no box for survive it', () => {
  const line = '::figure{image="/uploads/a.jpg" alt="a" width="full"}';
  const match = figure.pattern.exec(line);
  expect(match && figure.toBlock(figure.fromBlock(match))).toBe(line);
});
