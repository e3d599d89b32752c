/**
 * Gives a page the text size and the contrast that its reader has chosen, before the first paint.
 * It stands in the page itself: a file would have to be waited for. Security policies know its hash.
 */
export const firstPaintScript =
  "try{for(const n of['textSize','contrast']){const v=localStorage['hoa-dep.'+n];if(v)document.documentElement.dataset[n]=v}}catch{}";
