import { keep } from './kept.ts';

/** Whether the page stands in black and white now. */
export function isHighContrast(): boolean {
  return document.documentElement.dataset.contrast === 'high';
}

/** Turns the other way; returns how it stands then. */
export function toggleContrast(): boolean {
  const { dataset } = document.documentElement;
  if (isHighContrast()) delete dataset.contrast;
  else dataset.contrast = 'high';
  keep('contrast', dataset.contrast);
  return isHighContrast();
}
