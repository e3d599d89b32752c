import { askingForm, labelled } from './asking-form.ts';
import { element } from './element.ts';
import {
  type ListedPerson,
  newsroomPeople,
  type OneTime,
  type PeopleList,
} from './newsroom-people.ts';

interface Ends {
  leave: () => void;
  /** Told after saving; of a new account with its one-time password. */
  onDone: (made?: OneTime) => Promise<void>;
}

/** The form for a new person, or for one who has an account. */
export function personForm(
  { roles, units }: PeopleList,
  person: ListedPerson | undefined,
  { leave, onDone }: Ends,
): HTMLFormElement {
  const login = element('input', { required: true, autocomplete: 'off', spellcheck: false });
  const name = element('input', { required: true, autocomplete: 'off', value: person?.name ?? '' });
  const email = element('input', {
    type: 'email',
    required: true,
    autocomplete: 'off',
    value: person?.email ?? '',
  });
  const role = chooser(Object.entries(roles), person?.role ?? 'contributor');
  const choices = units.map(({ id, title }): [string, string] => [id, title]);
  const unit = chooser([['', 'Không thuộc đơn vị nào'], ...choices], person?.unit ?? '');

  const send = async () => {
    const details = {
      name: name.value,
      email: email.value,
      role: role.value,
      ...(unit.value === '' ? {} : { unit: unit.value }),
    };
    if (person === undefined) {
      await onDone(await newsroomPeople.create({ login: login.value, ...details }));
    } else {
      await newsroomPeople.change(person.id, details);
      await onDone();
    }
  };
  return askingForm({
    title: person === undefined ? 'Thêm người' : `Sửa tài khoản “${person.login}”`,
    boxes: [
      ...(person === undefined
        ? [labelled('Tên đăng nhập', login, 'Chữ không dấu, ví dụ: lan.nguyen')]
        : []),
      labelled('Họ và tên', name, 'Ghi làm tác giả của mỗi lần lưu.'),
      labelled('Thư điện tử', email),
      labelled('Vai trò', role),
      labelled('Đơn vị', unit, 'Cộng tác viên chỉ viết bài của đơn vị này.'),
    ],
    action: person === undefined ? 'Tạo tài khoản' : 'Lưu',
    send,
    leave: { label: 'Thôi', run: leave },
  });
}

function chooser(choices: readonly [string, string][], chosen: string): HTMLSelectElement {
  const options = choices.map(([value, label]) =>
    element('option', { value, selected: value === chosen }, label),
  );
  return element('select', {}, ...options);
}
