import { isPrivateAddress } from '../../src/domain/private-address.ts';
import { BLOCK_ELEMENTS } from './block-elements.ts';
import { makeLists } from './lists.ts';

/**
 * Makes what Word and web pages put on the clipboard into what a story can hold: real lists and
 * tables, `<strong>` for bold, headings below the page's own, no pictures (they come as blocks, with
 * words for those who cannot see them), no links that readers could not follow.
 */
export function tidyPaste(body: HTMLElement): HTMLElement {
  tidySpaces(body);
  for (const picture of body.querySelectorAll('img, picture, svg')) picture.remove();
  for (const link of body.querySelectorAll('a')) if (!leadsReaders(link)) unwrap(link);
  for (const heading of body.querySelectorAll('h1')) rename(heading, 'h2');
  for (const bold of body.querySelectorAll('b')) {
    // Google Docs wraps everything in a `<b>` that is not bold.
    if (bold.style.fontWeight === 'normal') unwrap(bold);
    else rename(bold, 'strong');
  }
  for (const underlined of body.querySelectorAll('u')) unwrap(underlined);
  makeLists(body);
  for (const cell of body.querySelectorAll('td, th')) makeInline(cell);
  for (const part of body.querySelectorAll('thead, tbody, tfoot, caption, colgroup')) unwrap(part);
  return body;
}

/**
 * Word breaks its lines in the middle of a sentence, where a break means a space, and between two
 * blocks, where it means nothing: one space between two rows would make the story take the whole
 * table for a line of text.
 */
function tidySpaces(body: HTMLElement): void {
  // Comments that are gone leave their texts in two.
  body.normalize();
  for (const text of textsIn(body)) {
    if (text.parentElement?.closest('pre')) continue;
    text.data = text.data.replace(/[ \t\r\n]+/g, ' ');
    if (text.data === ' ' && (isBlock(text.previousSibling) || isBlock(text.nextSibling))) {
      text.remove();
    }
  }
}

function textsIn(body: HTMLElement): Text[] {
  const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) {
    if (walker.currentNode instanceof Text) texts.push(walker.currentNode);
  }
  return texts;
}

function isBlock(node: Node | null): boolean {
  return node instanceof Element && node.matches(BLOCK_ELEMENTS);
}

/** Word's footnotes lead into Word's own document, and a browser takes that for the page at hand. */
function leadsReaders(link: Element): boolean {
  const address = link.getAttribute('href')?.trim() ?? '';
  return /^(?:https?:|mailto:|tel:|\/(?!\/))/i.test(address) && !isPrivateAddress(address);
}

/** A cell of a table in a story holds one line. */
function makeInline(cell: Element): void {
  for (const block of cell.querySelectorAll(`br, ${BLOCK_ELEMENTS}`)) {
    if (block.nextSibling) block.after(' ');
    unwrap(block);
  }
  cell.normalize();
}

function rename(element: Element, name: string): Element {
  const renamed = document.createElement(name);
  renamed.append(...element.childNodes);
  element.replaceWith(renamed);
  return renamed;
}

function unwrap(element: Element): void {
  element.replaceWith(...element.childNodes);
}
