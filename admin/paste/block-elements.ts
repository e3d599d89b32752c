/** Selector of elements that stand on lines of their own. */
export const BLOCK_ELEMENTS =
  ':is(p, div, ul, ol, li, table, thead, tbody, tfoot, tr, td, th, caption, colgroup, blockquote, pre, h1, h2, h3, h4, h5, h6)';
