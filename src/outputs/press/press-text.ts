import type { Portal } from '../../domain/portal.ts';
import type { Story } from '../../domain/story.ts';
import { nfc } from '../../domain/vietnamese.ts';
import type { Exemplar } from '../../schema/record.ts';
import { sourceLine } from '../share/source-line.ts';
import { plainText } from './plain-text.ts';

/** A story as plain text that a newspaper can take as it is: title, lead, story, source. */
export function pressText(
  portal: Portal,
  story: Story,
  absolute: (address: string) => string,
): string {
  const paragraphs = [
    story.title,
    story.summary,
    ...toldBy(story),
    ...(story.collection === 'articles' && story.author !== undefined ? [story.author] : []),
    sourceLine(portal, story, absolute),
  ];
  return nfc(`${paragraphs.filter((text) => text !== '').join('\n\n')}\n`);
}

function toldBy(story: Story): string[] {
  switch (story.collection) {
    case 'articles':
      return [plainText(story.body)];
    case 'exemplars':
      return [
        ...under('Thành tích', figureLines(story.achievements)),
        plainText(story.body),
        ...under('Học được gì', story.lessons),
      ];
    case 'models':
      return [
        ...under('Vấn đề', [story.problem], ''),
        ...under('Cách làm', [story.approach], ''),
        ...under(
          'Các bước làm theo',
          story.steps.map(({ title, text }) => `${title}: ${text}`),
        ),
        ...under('Kết quả', figureLines(story.results)),
        story.body === undefined ? '' : plainText(story.body),
      ];
  }
}

function under(heading: string, lines: readonly string[], mark = '- '): string[] {
  return lines.length === 0 ? [] : [heading, lines.map((line) => `${mark}${line}`).join('\n')];
}

function figureLines(figures: Exemplar['achievements']): string[] {
  return figures.map(({ year, figure, unit, text }) => {
    const counted = [figure, unit].filter(Boolean).join(' ');
    const when = year === undefined || text.includes(String(year)) ? '' : ` (${year})`;
    return `${counted === '' ? text : `${counted}: ${text}`}${when}`;
  });
}
