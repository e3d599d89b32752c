import { BLOCK_ELEMENTS } from './block-elements.ts';

/**
 * Makes lists as a story holds them: an item is one paragraph, then perhaps a list of the level
 * below. Word writes paragraphs that begin with a drawn bullet or number and name their level; web
 * pages leave an item's words bare, and Google Docs puts the inner list beside its item.
 */
export function makeLists(body: HTMLElement): void {
  makeWordLists(body);
  for (const inner of body.querySelectorAll(':is(ul, ol) > :is(ul, ol)')) {
    if (inner.previousElementSibling?.matches('li')) inner.previousElementSibling.append(inner);
  }
  for (const item of body.querySelectorAll('li')) wrapWords(item);
}

interface OpenList {
  level: number;
  list: Element;
}

function makeWordLists(body: HTMLElement): void {
  /** Lists that the next paragraph may go on with, the outermost first. */
  let open: OpenList[] = [];
  for (const paragraph of body.querySelectorAll('p[style*="mso-list"]')) {
    const level = levelOf(paragraph);
    if (level === undefined) continue;
    if (paragraph.previousElementSibling !== open[0]?.list) open = [];
    const kind = takeMark(paragraph);
    const outer = open.filter((each) => each.level < level);
    const same = open.find((each) => each.level === level && each.list.matches(kind));
    const here = same ?? { level, list: document.createElement(kind) };
    if (same === undefined) {
      const item = outer.at(-1)?.list.lastElementChild;
      if (item) item.append(here.list);
      else paragraph.before(here.list);
    }
    open = [...outer, here];
    const item = document.createElement('li');
    here.list.append(item);
    item.append(paragraph);
  }
}

/** Word's own words: `mso-list:l0 level2 lfo1`; `none` and `skip` are no list. */
function levelOf(paragraph: Element): number | undefined {
  const level = /mso-list:[^;]*\blevel(\d)/.exec(paragraph.getAttribute('style') ?? '')?.[1];
  return level === undefined ? undefined : Number(level);
}

/** Takes the drawn bullet or number away and tells which of the two it was. */
function takeMark(paragraph: Element): 'ol' | 'ul' {
  const mark = paragraph.querySelector('span[style*="mso-list"]');
  mark?.remove();
  return /^\s*\(?(?:\d|[a-z]{1,5}[.)])/i.test(mark?.textContent ?? '') ? 'ol' : 'ul';
}

/** Bare words before an inner list would make the story take that list for words, too. */
function wrapWords(item: Element): void {
  const end = item.querySelector(`:scope > ${BLOCK_ELEMENTS}`);
  const words: ChildNode[] = [];
  for (let node = item.firstChild; node !== end && node !== null; node = node.nextSibling) {
    words.push(node);
  }
  if (words.length === 0) return;
  const paragraph = document.createElement('p');
  item.prepend(paragraph);
  paragraph.append(...words);
}
