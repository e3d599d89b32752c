import { askingForm, labelled } from './asking-form.ts';
import { button, element } from './element.ts';
import { type Me, newsroomPeople } from './newsroom-people.ts';

/** The second step of a sign-in: a code from the device, or one of the recovery codes. */
export function codeForm(
  pending: string,
  onDone: (me: Me) => void,
  leave: { label: string; run: () => void },
): HTMLFormElement {
  const device = labelled(
    'Mã 6 số',
    codeBox('numeric'),
    'Mở ứng dụng xác thực trên điện thoại và gõ mã đang hiện.',
  );
  const recovery = labelled(
    'Mã dự phòng',
    codeBox('text'),
    'Một trong các mã đã cất khi bật đăng nhập hai bước; mỗi mã dùng một lần.',
  );
  const place = element('div', {}, device);
  const boxIn = (labelledBox: HTMLElement) => labelledBox.querySelector('input');
  const change = button('Mất điện thoại: dùng mã dự phòng', () => {
    place.replaceChildren(recovery);
    change.remove();
    boxIn(recovery)?.focus();
  });
  return askingForm({
    title: 'Bước thứ hai',
    boxes: [place, element('p', {}, change)],
    action: 'Đăng nhập',
    send: async () => {
      const box = boxIn(place);
      try {
        onDone(await newsroomPeople.passSecondStep(pending, box?.value ?? ''));
      } catch (error) {
        box?.select();
        throw error;
      }
    },
    leave,
  });
}

/** A box for a code of six figures, or of letters and figures. */
export function codeBox(inputMode: 'numeric' | 'text'): HTMLInputElement {
  return element('input', {
    required: true,
    inputMode,
    autocomplete: inputMode === 'numeric' ? 'one-time-code' : 'off',
    autocapitalize: 'none',
    spellcheck: false,
  });
}
