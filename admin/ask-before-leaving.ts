import { ask } from './ask.ts';

/** Asks before a form with unsaved text is left, in place of the browser's own English question. */
export function askBeforeLeaving(question: string, go: (isLeaving: boolean) => void): void {
  ask(
    question,
    { label: 'Ở lại viết tiếp', run: () => go(false) },
    { label: 'Rời trang, bỏ chữ chưa lưu', run: () => go(true) },
  );
}
