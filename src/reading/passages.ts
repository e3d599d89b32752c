/** A stretch of the page's text short enough to be said in one breath, and the part of the page it stands in. */
export interface Passage {
  element: Element;
  text: string;
}

const blocks =
  'h1, h2, h3, h4, p, li, dt, dd, figcaption, blockquote, caption, th, td, summary, div, section, article, header, aside, main';
const unread =
  'nav, form, button, select, textarea, script, style, [hidden], [aria-hidden="true"], [data-search-as="ignored"], .related, .filters';

/** Browsers fall silent in the middle of a long utterance. */
const longest = 200;

/** What of `main` is read aloud, in the order in which it stands. */
export function passagesIn(main: Element): Passage[] {
  const parts: Passage[] = [];
  const texts = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
    const parent = node.parentElement;
    const element = parent?.closest(blocks);
    if (!parent || !element || parent.closest(unread) || !parent.checkVisibility()) continue;
    const last = parts.at(-1);
    if (last?.element === element) last.text += node.textContent ?? '';
    else parts.push({ element, text: node.textContent ?? '' });
  }
  return parts.flatMap(({ element, text }) =>
    breaths(text.replace(/\s+/g, ' ').trim()).map((breath) => ({ element, text: breath })),
  );
}

const sentences = new Intl.Segmenter('vi', { granularity: 'sentence' });

/** The sentences of a text, a long one in parts that end at a comma or between words. */
export function breaths(text: string): string[] {
  return [...sentences.segment(text)]
    .flatMap(({ segment }) => inParts(segment.trim()))
    .filter((breath) => /[\p{L}\p{N}]/u.test(breath));
}

function inParts(sentence: string): string[] {
  if (sentence.length <= longest) return [sentence];
  const start = sentence.slice(0, longest);
  const comma = Math.max(start.lastIndexOf(', '), start.lastIndexOf('; '), start.lastIndexOf(': '));
  const end = comma > 0 ? comma + 1 : start.lastIndexOf(' ');
  if (end <= 0) return [start, ...inParts(sentence.slice(longest))];
  return [sentence.slice(0, end), ...inParts(sentence.slice(end).trim())];
}
