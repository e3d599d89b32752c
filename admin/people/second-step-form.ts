import { askingForm, labelled } from './asking-form.ts';
import { codeBox } from './code-form.ts';
import { element } from './element.ts';
import type { Me } from './newsroom-people.ts';
import { newsroomPeople } from './newsroom-people.ts';
import { recoveryCodes } from './recovery-codes.ts';

/** What differs from one enrolment to another. */
export interface AddingSecondStep {
  /** Whether the person's role asks for it. */
  isRequired: boolean;
  onDone: (me: Me) => void;
  leave: { label: string; run: () => void };
}

/** Shows how to add a device, then, once its first code is right, the recovery codes. */
export async function showSecondStepForm(
  place: Element,
  { isRequired, onDone, leave }: AddingSecondStep,
): Promise<void> {
  const { ticket, key, qr } = await newsroomPeople.prepareSecondStep();
  const code = codeBox('numeric');
  const form = askingForm({
    title: 'Bật đăng nhập hai bước',
    intro: isRequired
      ? 'Vai trò của bạn cần bước này. Từ lần sau, sau mật khẩu là một mã trên điện thoại: người biết mật khẩu cũng không vào thay được.'
      : 'Từ lần sau, sau mật khẩu là một mã trên điện thoại: người biết mật khẩu cũng không vào thay được.',
    boxes: [
      element(
        'ol',
        { className: 'steps' },
        element(
          'li',
          {},
          'Cài một ứng dụng xác thực trên điện thoại (Google Authenticator, Microsoft Authenticator, FreeOTP…).',
        ),
        element('li', {}, 'Trong ứng dụng, chọn thêm tài khoản rồi quét mã QR.'),
        element('li', {}, 'Gõ mã 6 số mà ứng dụng hiện ra.'),
      ),
      element('img', {
        className: 'qr',
        src: qr,
        alt: 'Mã QR cho ứng dụng xác thực. Không quét được thì gõ khóa ngay bên dưới.',
      }),
      element(
        'div',
        {},
        element('p', {}, 'Không quét được? Chọn “nhập khóa” trong ứng dụng và gõ:'),
        element('output', { className: 'one-time key' }, key.match(/.{1,4}/g)?.join(' ') ?? key),
      ),
      labelled('Mã 6 số', code),
    ],
    action: 'Bật',
    send: async () => {
      const added = await newsroomPeople.addSecondStep(ticket, code.value);
      place.replaceChildren(recoveryCodes(added.recovery, () => onDone(added.me)));
      place.querySelector<HTMLElement>('h1')?.focus();
    },
    leave,
  });
  place.replaceChildren(form);
  form.querySelector<HTMLElement>('h1')?.focus();
}
