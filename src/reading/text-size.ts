import { keep, recall } from './kept.ts';

/** Per cent of the usual size; each has its rule in `reading-aids.css`. */
const sizes = [90, 100, 112, 125, 150, 175, 200];
const usual = 100;

/** The size that the page has now, in per cent. */
export function textSize(): number {
  const size = Number(document.documentElement.dataset.textSize ?? recall('textSize') ?? usual);
  return sizes.includes(size) ? size : usual;
}

/** One step smaller, the usual size, or one step larger; returns the size that came of it. */
export function changeTextSize(step: -1 | 0 | 1): number {
  const next = step === 0 ? usual : (sizes[sizes.indexOf(textSize()) + step] ?? textSize());
  const { dataset } = document.documentElement;
  if (next === usual) delete dataset.textSize;
  else dataset.textSize = String(next);
  keep('textSize', dataset.textSize);
  return next;
}
