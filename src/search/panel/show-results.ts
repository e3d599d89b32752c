import type { FoundRecord } from '../engine/search.ts';
import { panelMarks } from '../marks.ts';
import type { Query } from '../parse-query.ts';
import { element, nodesOf } from './element.ts';
import { excerpt } from './excerpt.ts';
import { markedText, type Piece } from './marked-text.ts';

/** Shows records in the list, in their order; what stood in it already keeps its picture. */
export function showResults(
  list: HTMLOListElement,
  records: readonly FoundRecord[],
  query: Query,
  base: string,
): void {
  const pictures = new Map(
    [...list.querySelectorAll('img')].map((picture) => [picture.getAttribute('src'), picture]),
  );
  list.replaceChildren(
    ...records.map((record) => {
      const item = element('li', 'search-result');
      item.setAttribute(panelMarks.result, '');
      item.dataset.id = record.id;
      const { src } = record.picture ?? {};
      if (record.picture) item.append(pictures.get(src ?? '') ?? pictureOf(record.picture));
      item.append(textOf(record, query, base));
      return item;
    }),
  );
}

function textOf(record: FoundRecord, query: Query, base: string): HTMLElement {
  const { title, kind, unit, day, summary, blocks } = record;
  const inTitle = markedText(title, query);
  const link = element('a', '', ...nodesOf(inTitle));
  link.href = base + record.url.replace(/^\//u, '');
  const own = summary === undefined || blocks.includes(summary) ? [] : [summary];
  const inText = excerpt([...own, ...blocks], query);
  const name = [...inTitle, ...inText].some(isMarked) ? undefined : nameIn(record, query);
  const facts = [kind, unit, dayInWords(day)].filter(Boolean).join(' · ');
  return element(
    'div',
    'search-result-text',
    element('h2', 'search-result-title', link),
    element('p', 'search-result-excerpt', ...nodesOf(inText)),
    ...(name ? [element('p', 'search-result-facts', 'Tìm thấy theo: ', ...nodesOf(name))] : []),
    element('p', 'search-result-facts', facts),
  );
}

/** The other name that answers a query, marked: a text that only says the long form does not show why “PBGDPL” found it. */
function nameIn({ unit, also = [] }: FoundRecord, query: Query): Piece[] | undefined {
  const names = [...also, ...(unit ? [unit] : [])].map((name) => markedText(name, query));
  return names.find((name) => name.every(isMarked)) ?? names.find((name) => name.some(isMarked));
}

const isMarked = ({ marked }: Piece) => marked;

function pictureOf({ src }: { src: string }): HTMLImageElement {
  const picture = element('img', 'search-result-picture');
  // Before the address, since that begins the loading.
  picture.loading = 'lazy';
  picture.decoding = 'async';
  picture.alt = '';
  picture.width = 120;
  picture.height = 90;
  picture.src = src;
  return picture;
}

function dayInWords(day: string | undefined): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(day ?? '');
  return parts ? `${Number(parts[3])}/${Number(parts[2])}/${parts[1]}` : '';
}
