import type { FoundRecord } from './engine/search.ts';
import { excerpt, markedText, type Piece } from './excerpt.ts';
import { panelMarks } from './marks.ts';
import type { Query } from './parse-query.ts';
import { blockBreak } from './syllables.ts';

/** One found page as an item of the list: picture, kind, title as the link, excerpt with marks, unit and day. */
export function showResult(page: FoundRecord, query: Query, base: string): HTMLLIElement {
  const { title } = page;
  const item = document.createElement('li');
  item.setAttribute(panelMarks.result, '');
  item.dataset.id = page.id;
  item.className = 'search-result';
  const picture = pictureOf(page);
  if (picture) item.append(picture);

  const text = element('div', 'search-result-text');
  const kind = page.kind;
  if (kind) text.append(element('p', 'search-result-kind', [{ text: kind, marked: false }]));
  const heading = element('h2', 'search-result-title');
  const link = document.createElement('a');
  link.href = base.slice(0, -1) + page.url;
  link.append(...nodes(markedText(title, query)));
  heading.append(link);
  text.append(heading, element('p', 'search-result-excerpt', excerptOf(page, query)));
  const facts = [page.unit, dayInWords(page.day)].filter(Boolean).join(' · ');
  if (facts) text.append(element('p', 'search-result-facts', [{ text: facts, marked: false }]));
  item.append(text);
  return item;
}

function excerptOf(page: FoundRecord, query: Query): Piece[] {
  return excerpt([page.summary ?? '', ...page.blocks].filter(Boolean).join(blockBreak), query);
}

function pictureOf({ picture: known }: FoundRecord): HTMLImageElement | undefined {
  if (!known) return undefined;
  const picture = document.createElement('img');
  picture.className = 'search-result-picture';
  picture.src = known.src;
  picture.alt = '';
  picture.width = known.width;
  picture.height = known.height;
  picture.loading = 'lazy';
  picture.decoding = 'async';
  return picture;
}

function dayInWords(day: string | undefined): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(day ?? '');
  return parts ? `${Number(parts[3])}/${Number(parts[2])}/${parts[1]}` : '';
}

function element(name: 'p' | 'div' | 'h2', className: string, text: Piece[] = []): HTMLElement {
  const made = document.createElement(name);
  made.className = className;
  made.append(...nodes(text));
  return made;
}

function nodes(text: Piece[]): Node[] {
  return text.map((piece) => {
    if (!piece.marked) return document.createTextNode(piece.text);
    const mark = document.createElement('mark');
    mark.textContent = piece.text;
    return mark;
  });
}
