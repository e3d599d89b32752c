import { placeOf } from '../place.ts';
import { mayDo, me, rememberMe } from './account.ts';
import { openDialog } from './dialog.ts';
import { newsroomPeople } from './newsroom-people.ts';
import { passwordForm } from './password-form.ts';
import { openSecondStep } from './second-step-dialog.ts';

/** One line of the menu. */
export interface MenuItem {
  label: string;
  onClick: () => void;
}

/** What the header shows of the person: name and role. */
export function accountLabel(): string {
  const signedIn = me();
  return signedIn === undefined ? '' : `${signedIn.person.name} · ${signedIn.roleName}`;
}

/** What the menu under the name offers. */
export function accountItems(): MenuItem[] {
  const to = (label: string, place: string): MenuItem => ({
    label,
    onClick: () => window.location.assign(`${placeOf(document).basePath}${place}`),
  });
  return [
    ...(mayDo('manage-people', 'newsroom') ? [to('Quản lý người dùng', 'admin/nguoi/')] : []),
    ...(mayDo('see-audit', 'newsroom') ? [to('Nhật ký', 'admin/nguoi/#nhat-ky')] : []),
    to('Ý kiến bạn đọc', 'admin/danh-gia/'),
    inNewTab('Sổ tay biên tập', `${placeOf(document).basePath}admin/huong-dan/`),
    inNewTab('Xem cổng', placeOf(document).siteUrl),
    ...ownKeys(),
    { label: 'Đăng xuất', onClick: () => void leave(newsroomPeople.signOut()) },
    {
      label: 'Đăng xuất khỏi mọi thiết bị',
      onClick: () => void leave(newsroomPeople.signOutEverywhere()),
    },
  ];
}

/** Who comes in through the agency's sign-in has password and second step there. */
function ownKeys(): MenuItem[] {
  const signedIn = me();
  if (signedIn === undefined || signedIn.isFromProvider) return [];
  return [
    { label: 'Đổi mật khẩu', onClick: changePassword },
    { label: 'Đăng nhập hai bước', onClick: openSecondStep },
  ];
}

function inNewTab(label: string, address: string): MenuItem {
  return { label, onClick: () => void window.open(address, '_blank', 'noopener') };
}

function changePassword(): void {
  const { inside, close } = openDialog();
  const onDone = (changed: Parameters<typeof rememberMe>[0]) => {
    rememberMe(changed);
    close();
  };
  inside.append(passwordForm({ isFirst: false, onDone, leave: { label: 'Thôi', run: close } }));
}

/** Nothing that the person has opened may stay in the page's memory. */
async function leave(signedOut: Promise<unknown>): Promise<void> {
  try {
    await signedOut;
    window.location.reload();
  } catch (error) {
    window.alert(String(error));
  }
}
