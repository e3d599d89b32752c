import { excerpt, markedText, type Piece } from './excerpt.ts';
import { readerText } from './letters.ts';
import { panelMarks } from './marks.ts';
import type { IndexedPage } from './pagefind-index.ts';
import type { Query } from './parse-query.ts';

/** One found page as an item of the list: picture, kind, title as the link, excerpt with marks, unit and day. */
export function showResult(page: IndexedPage, query: Query): HTMLLIElement {
  const title = readerText(page.meta.title ?? '');
  const item = document.createElement('li');
  item.setAttribute(panelMarks.result, '');
  item.dataset.id = page.meta.record ?? page.url;
  item.className = 'search-result';
  const picture = pictureOf(page);
  if (picture) item.append(picture);

  const text = element('div', 'search-result-text');
  const kind = page.filters.kind?.[0];
  if (kind) text.append(element('p', 'search-result-kind', [{ text: kind, marked: false }]));
  const heading = element('h2', 'search-result-title');
  const link = document.createElement('a');
  link.href = page.url;
  link.append(...nodes(markedText(title, query)));
  heading.append(link);
  text.append(heading, element('p', 'search-result-excerpt', excerptOf(page, title, query)));
  const facts = [page.filters.unit?.[0], dayInWords(page.meta.day)].filter(Boolean).join(' · ');
  if (facts) text.append(element('p', 'search-result-facts', [{ text: facts, marked: false }]));
  item.append(text);
  return item;
}

// The index keeps the title at the head of the text; the link already shows it.
function excerptOf(page: IndexedPage, title: string, query: Query): Piece[] {
  const content = readerText(page.content);
  const start = content.indexOf(title);
  const text = start === -1 ? content : content.slice(start + title.length);
  const found = excerpt(text.replace(/^[.·\s]+/u, ''), query);
  return found.length > 0 ? found : markedText(readerText(page.meta.summary ?? ''), query);
}

function pictureOf(page: IndexedPage): HTMLImageElement | undefined {
  const address = page.meta.image;
  if (!address) return undefined;
  const picture = document.createElement('img');
  picture.className = 'search-result-picture';
  picture.src = address;
  picture.alt = '';
  picture.width = 120;
  picture.height = 90;
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
