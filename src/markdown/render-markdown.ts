import rehypeSanitize, { defaultSchema } from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { asHtml } from '../domain/as-html.ts';
import { picturesAsWords } from './pictures-as-words.ts';
import { rawHtmlAsText } from './raw-html-as-text.ts';
import { secondLevelHeadings } from './second-level-headings.ts';
import { sitePaths, type ToAddress } from './site-paths.ts';

const schema = {
  ...defaultSchema,
  // Pictures come through the figure directive, which knows their size and words.
  tagNames: (defaultSchema.tagNames ?? []).filter((name) => name !== 'img'),
  // Raw HTML never becomes elements, so the only ids are those of footnotes, already prefixed.
  clobber: [],
  protocols: { ...defaultSchema.protocols, href: ['http', 'https', 'mailto', 'tel'] },
};

/**
 * An editor's Markdown as HTML that cannot run anything: raw HTML shows as the text it is.
 * `toAddress` puts the portal's own addresses under the site's base path. `piece` numbers the pieces
 * of one page, so that their footnotes keep apart.
 */
export function renderMarkdown(markdown: string, toAddress: ToAddress, piece = 1): string {
  try {
    return rendered(markdown, toAddress, piece);
  } catch (error) {
    // Thousands of nested marks exhaust the parser's stack: the text then shows as it was typed.
    if (error instanceof RangeError) return `<p>${asHtml(markdown)}</p>`;
    throw error;
  }
}

function rendered(markdown: string, toAddress: ToAddress, piece: number): string {
  return unified()
    .use(remarkParse)
    .use(remarkGfm)
    .use(rawHtmlAsText)
    .use(picturesAsWords)
    .use(secondLevelHeadings)
    .use(sitePaths, toAddress)
    .use(remarkRehype, {
      clobberPrefix: `doan-${piece}-`,
      footnoteLabel: 'Chú thích',
      footnoteBackLabel: 'Về chỗ đang đọc',
    })
    .use(rehypeSanitize, schema)
    .use(rehypeStringify)
    .processSync(markdown)
    .toString();
}
