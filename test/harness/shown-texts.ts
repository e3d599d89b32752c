import type { CheerioAPI } from 'cheerio';

const roots = ($: CheerioAPI) => $('html').toArray();
type Node = ReturnType<typeof roots>[number]['children'][number];

const silent = new Set(['script', 'style', 'template']);
const spoken = new Set(['alt', 'title', 'placeholder', 'label', 'aria-label', 'aria-description']);

/**
 * Every text a page gives: the trimmed text nodes outside scripts and styles, and its attributes:
 * the `spoken` ones that a person meets (labels, tooltips, descriptions), or `all` with values.
 * Parts in another language than the page's are left out.
 */
export function shownTexts($: CheerioAPI, attributes: 'spoken' | 'all'): string[] {
  const language = $('html').attr('lang');
  const texts: string[] = [];
  const visit = (node: Node) => {
    if (node.type === 'text') texts.push(node.data.trim());
    if (!('attribs' in node) || silent.has(node.name)) return;
    if ((node.attribs.lang ?? language) !== language) return;
    for (const [name, value] of Object.entries(node.attribs)) {
      if (attributes === 'all' || spoken.has(name)) texts.push(value.trim());
    }
    node.children.forEach(visit);
  };
  roots($).forEach(visit);
  return texts.filter(Boolean);
}
