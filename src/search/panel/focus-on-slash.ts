/** A slash typed anywhere but in a field leads to the search box. */
export function focusOnSlash(event: KeyboardEvent, input: HTMLInputElement): void {
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
  const target = event.target;
  if (
    target instanceof HTMLElement &&
    target.closest('input, textarea, select, [contenteditable]')
  ) {
    return;
  }
  event.preventDefault();
  input.focus();
  input.select();
}
