import { ask } from './ask.ts';

/**
 * Asks whether text kept on this machine is wanted again, unless it was typed a moment ago. Escape
 * gives it back: what was saved can be opened again, what was not can not.
 */
export function giveBack(
  kept: { get(name: string): unknown },
  question: string,
  settle: (isWanted: boolean) => void,
): void {
  if (kept.get('isCarried') === true) {
    settle(true);
    return;
  }
  ask(
    question,
    { label: 'Dùng lại bản chưa lưu', run: () => settle(true) },
    { label: 'Bỏ bản chưa lưu', run: () => settle(false) },
  );
}
