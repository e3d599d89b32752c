/**
 * Makes what Word and web pages put on the clipboard into what a story can hold: real lists and
 * tables, `<strong>` for bold, headings below the page's own, no pictures (they come as blocks, with
 * words for those who cannot see them).
 */
export function tidyPaste(body: HTMLElement): HTMLElement {
  for (const picture of body.querySelectorAll('img, picture, svg')) picture.remove();
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
  for (const container of body.querySelectorAll('table, tr, ul, ol')) dropLooseText(container);
  return body;
}

/** One space between two rows would make the story take the whole table for a line of text. */
function dropLooseText(container: Element): void {
  for (const node of [...container.childNodes]) {
    if (node.nodeType === Node.TEXT_NODE) node.remove();
  }
}

/** Word writes a list as paragraphs that begin with a drawn bullet or number. */
function makeLists(body: HTMLElement): void {
  for (const paragraph of body.querySelectorAll<HTMLElement>('p[class*="MsoListParagraph"]')) {
    const mark = paragraph.querySelector('[style*="mso-list"]');
    const kind = /^\s*(?:\d+|[a-z])[.)]/i.test(mark?.textContent ?? '') ? 'ol' : 'ul';
    mark?.remove();
    const before = paragraph.previousElementSibling;
    const list = before?.matches(`${kind}[data-pasted]`) ? before : document.createElement(kind);
    list.setAttribute('data-pasted', '');
    if (list !== before) paragraph.before(list);
    list.append(rename(paragraph, 'li'));
  }
}

/** A cell of a table in a story holds one line. */
function makeInline(cell: Element): void {
  for (const block of cell.querySelectorAll('p, div, li, ul, ol, br, h1, h2, h3, h4, h5, h6')) {
    block.after(' ');
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
