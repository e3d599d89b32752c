import { rememberMe } from './account.ts';
import { askingForm, labelled, showingSwitch } from './asking-form.ts';
import { openDialog } from './dialog.ts';
import { element } from './element.ts';
import { type Me, newsroomPeople, whoAmI } from './newsroom-people.ts';
import { showSecondStepForm } from './second-step-form.ts';

const days = new Intl.DateTimeFormat('vi', { dateStyle: 'long', timeZone: 'Asia/Ho_Chi_Minh' });

/** The person's own second step in a dialog: to be added, or taken off with the password. */
export function openSecondStep(): void {
  const { inside, close } = openDialog();
  const onDone = (me: Me) => {
    rememberMe(me);
    close();
  };
  const leave = { label: 'Thôi', run: close };
  // Asked anew: a recovery code may be used up, a device added in another tab.
  const show = async () => {
    const who = await whoAmI();
    if (typeof who === 'string') window.location.reload();
    else if (who.secondStep === undefined) {
      await showSecondStepForm(inside, { isRequired: false, onDone, leave });
    } else inside.replaceChildren(removingForm(who.secondStep, onDone, leave));
  };
  show().catch((error: unknown) =>
    inside.replaceChildren(element('p', { role: 'alert' }, String(error))),
  );
}

function removingForm(
  { added, recoveryLeft }: NonNullable<Me['secondStep']>,
  onDone: (me: Me) => void,
  leave: { label: string; run: () => void },
): HTMLFormElement {
  const password = element('input', {
    type: 'password',
    required: true,
    autocomplete: 'current-password',
  });
  return askingForm({
    title: 'Đăng nhập hai bước đang bật',
    intro: `Bật từ ${days.format(new Date(added))}; còn ${recoveryLeft} mã dự phòng. Đổi điện thoại hoặc cần mã dự phòng mới: tắt ở đây rồi bật lại.`,
    boxes: [labelled('Mật khẩu đang dùng', password), showingSwitch(password)],
    action: 'Tắt đăng nhập hai bước',
    send: async () => onDone(await newsroomPeople.removeSecondStep(password.value)),
    leave,
  });
}
