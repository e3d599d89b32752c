/** Moves the focus to what comes next, and the page no further than it must: browsers would put it in the middle. */
export function focusOn(element: HTMLElement): void {
  element.focus({ preventScroll: true });
  element.scrollIntoView({ block: 'nearest' });
}
