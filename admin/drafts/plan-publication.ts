import { askNewsroom } from '../ask-newsroom.ts';
import { labelled } from '../people/asking-form.ts';
import { element } from '../people/element.ts';
import { todayInVietnam } from '../today.ts';
import { askInDialog } from './asking-dialog.ts';

/** Asks on which day a draft goes to readers by itself. */
export function planPublication(
  record: { collection: string; slug: string },
  planned: string | null,
  done: () => void,
): void {
  const box = element('input', { type: 'date', required: true, min: todayInVietnam() });
  box.value = planned ?? '';
  askInDialog({
    title: 'Đăng vào ngày…',
    intro: 'Bài tự lên trang lúc 00:05 ngày ấy.',
    boxes: [labelled('Ngày đăng', box)],
    action: 'Hẹn ngày',
    send: async () => {
      await askNewsroom('planPublication', { ...record, day: box.value });
      done();
    },
  });
}
