import { indexBlockStart, indexText, indexTitle } from './letters.ts';

const unread = /<!--[\s\S]*?-->|<(script|style|template)\b[\s\S]*?<\/\1\s*>/giu;
const tagOrText = /<(?:[^<>"']|"[^"]*"|'[^']*')*>|[^<]+|</gu;
const blockTag = /^<(?:p|li|d[dt]|h[1-6]|t[dh]|div|blockquote|caption|figcaption|summary)\b/iu;
const bodyTag = /<main\b(?:[^<>"']|"[^"]*"|'[^']*')*\sdata-pagefind-body\b/iu;
const titleElement =
  /<(\w+)\b(?:[^<>"']|"[^"]*"|'[^']*')*\sdata-pagefind-meta="title"(?:[^<>"']|"[^"]*"|'[^']*')*>([\s\S]*?)<\/\1\s*>/iu;

/** True when the page asks to be found: `<main data-pagefind-body>`. */
export function isSearchable(html: string): boolean {
  return bodyTag.test(html);
}

/** The copy of a page that goes into the index: its text in the letters of the index, its title kept once more. Undefined when it has no title mark. */
export function stagePage(html: string): string | undefined {
  const readable = html.replace(unread, '');
  const title = titleElement.exec(readable)?.[2]?.replace(/<[^>]*>/gu, '');
  if (title === undefined) return undefined;
  const staged = readable.replace(tagOrText, (part) => {
    if (blockTag.test(part)) return part + indexBlockStart;
    return part.startsWith('<') ? part : indexText(part);
  });
  const end = staged.lastIndexOf('</main>');
  return `${staged.slice(0, end)}<p>${indexTitle(title)}</p>${staged.slice(end)}`;
}
