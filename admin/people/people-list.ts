import { ask } from '../ask.ts';
import { openDialog } from './dialog.ts';
import { button, element } from './element.ts';
import { type ListedPerson, newsroomPeople, type PeopleList } from './newsroom-people.ts';
import { showOneTimePassword } from './one-time-password.ts';
import { personForm } from './person-form.ts';
import { showSignIn } from './sign-in-form.ts';

const columns = ['Họ và tên', 'Tên đăng nhập', 'Vai trò', 'Đơn vị', 'Tình trạng', 'Việc'];

/** Shows everybody who has an account, with what an administrator can do about each. */
export async function showPeople(place: Element): Promise<void> {
  const list = await newsroomPeople.list();
  const said = element('p', { role: 'alert', className: 'refused' });
  const again = () => showPeople(place);

  /** Does one thing, then shows the list as it has become. */
  const run = async (work: () => Promise<unknown>) => {
    said.textContent = '';
    try {
      await work();
      await again();
    } catch (error) {
      if (isSessionOver(error)) signInOver(again);
      else said.textContent = String(error);
    }
  };

  const rows = list.people.map((person) => rowOf(person, list, run));
  place.replaceChildren(
    element('h1', {}, 'Người dùng của trang biên tập'),
    element(
      'p',
      {},
      button('Thêm người', () => openForm(list, undefined, again)),
    ),
    said,
    element(
      'table',
      {},
      element('thead', {}, element('tr', {}, ...columns.map((name) => element('th', {}, name)))),
      element('tbody', {}, ...rows),
    ),
  );
}

type Run = (work: () => Promise<unknown>) => Promise<void>;

function rowOf(person: ListedPerson, list: PeopleList, run: Run): HTMLTableRowElement {
  const { id, login, name, email, role, unit, disabled, secondStep } = person;
  const givePassword = () =>
    run(async () => showOneTimePassword(await newsroomPeople.giveOneTimePassword(id)));
  const resetSecondStep = () =>
    ask(
      `Gỡ bước thứ hai của ${name}? Chỉ làm khi chính người ấy báo mất điện thoại; từ đó mật khẩu đủ để vào.`,
      { label: 'Thôi', run: () => undefined },
      { label: 'Gỡ bước thứ hai', run: () => void run(() => newsroomPeople.resetSecondStep(id)) },
    );
  const disable = () =>
    ask(
      `Ngừng tài khoản của ${name}? Người ấy ra khỏi trang biên tập ngay và không vào được nữa cho đến khi bấm “Mở lại”.`,
      { label: 'Thôi', run: () => undefined },
      { label: 'Ngừng tài khoản', run: () => void run(() => newsroomPeople.disable(id)) },
    );
  const setOpen =
    disabled === undefined
      ? button('Ngừng', disable)
      : button('Mở lại', () => void run(() => newsroomPeople.enable(id)));
  return element(
    'tr',
    { className: disabled === undefined ? '' : 'disabled' },
    element('th', { scope: 'row' }, name, element('small', {}, email)),
    element('td', {}, login),
    element('td', {}, list.roles[role] ?? role),
    element('td', {}, list.units.find((one) => one.id === unit)?.title ?? unit ?? ''),
    element('td', {}, stateOf(person)),
    element(
      'td',
      { className: 'actions' },
      button('Sửa', () => openForm(list, person, () => run(async () => undefined))),
      button('Cấp mật khẩu mới', () => void givePassword()),
      ...(secondStep === undefined ? [] : [button('Gỡ bước thứ hai', resetSecondStep)]),
      setOpen,
    ),
  );
}

function stateOf({ disabled, mustChangePassword, oneTimeUntil, secondStep }: ListedPerson): string {
  if (disabled !== undefined) return 'Đã ngừng';
  if (!mustChangePassword) return secondStep ? 'Đang dùng, hai bước' : 'Đang dùng';
  const isOver = oneTimeUntil !== undefined && Date.parse(oneTimeUntil) <= Date.now();
  return isOver ? 'Mật khẩu cấp một lần đã hết hạn' : 'Chưa đổi mật khẩu cấp một lần';
}

function openForm(
  list: PeopleList,
  person: ListedPerson | undefined,
  onDone: () => Promise<void>,
): void {
  const { inside, close } = openDialog();
  inside.append(
    personForm(list, person, {
      leave: close,
      onDone: async (made) => {
        close();
        await onDone();
        if (made !== undefined) showOneTimePassword(made);
      },
    }),
  );
}

function isSessionOver(error: unknown): boolean {
  return error instanceof Error && 'status' in error && error.status === 401;
}

function signInOver(onDone: () => Promise<void>): void {
  const { inside, close } = openDialog();
  showSignIn(inside, {
    title: 'Phiên đăng nhập đã hết',
    onDone: () => {
      close();
      void onDone();
    },
    leave: { label: 'Để sau', run: close },
  });
}
