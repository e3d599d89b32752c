import { indexBlockStart, indexText, indexTitle } from './letters.ts';

const unread = /<!--[\s\S]*?-->|<(script|style|template)\b[\s\S]*?<\/\1\s*>/giu;
const tagOrText = /<(?:[^<>"']|"[^"]*"|'[^']*')*>|[^<]+|</gu;
const blockTag = /^<(?:p|li|d[dt]|h[1-6]|t[dh]|div|blockquote|caption|figcaption|summary)\b/iu;
const bodyTag = /<main\b(?:[^<>"']|"[^"]*"|'[^']*')*\sdata-pagefind-body\b/iu;
const wordMarks = ['data-kind', 'data-names'].map(
  (name) => new RegExp(`<main\\b(?:[^<>"']|"[^"]*"|'[^']*')*\\s${name}="([^"]*)"`, 'iu'),
);
const titleElement =
  /<(\w+)\b(?:[^<>"']|"[^"]*"|'[^']*')*\sdata-pagefind-meta="title"(?:[^<>"']|"[^"]*"|'[^']*')*>([\s\S]*?)<\/\1\s*>/iu;

/** True when the page asks to be found: `<main data-pagefind-body>`. */
export function isSearchable(html: string): boolean {
  return bodyTag.test(html);
}

// “dien hinh” finds every exemplar, and today's unit the stories of those before it, whatever words
// a story uses, yet below those that use them.
function wordsOf(html: string): string {
  return wordMarks
    .map((mark) => mark.exec(html)?.[1])
    .map((words) =>
      words ? `<p data-pagefind-weight="0.5">${indexBlockStart}${indexText(words)}</p>` : '',
    )
    .join('');
}

/** The copy of a page that goes into the index: its text in the letters of the index, its kind, its unit's other names and its title once more at the end. Undefined when it has no title mark. */
export function stagePage(html: string): string | undefined {
  const readable = html.replace(unread, '');
  const title = titleElement.exec(readable)?.[2]?.replace(/<[^>]*>/gu, '');
  if (title === undefined) return undefined;
  const staged = readable.replace(tagOrText, (part) => {
    if (blockTag.test(part)) return part + indexBlockStart;
    return part.startsWith('<') ? part : indexText(part);
  });
  const end = staged.lastIndexOf('</main>');
  return `${staged.slice(0, end)}${wordsOf(readable)}<p>${indexTitle(title)}</p>${staged.slice(end)}`;
}
