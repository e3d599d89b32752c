import { collections } from '../../schema/collections.ts';
import { Refusal } from '../refusal.ts';
import type { Person } from './person.ts';
import { type Act, acts, may, type Place, roles, rolesFor } from './roles.ts';

/** A draft by the unit that it names; a saved draft counts with the unit before and the one after. */
export type Draft = { readonly unit: string | undefined };

/**
 * Throws a `Refusal` (403) that says who may do it, unless this person may. A contributor may do
 * what their role allows only to drafts of their own unit: pass every draft that the act touches;
 * naming none is refused, lest a caller forget it.
 */
export function demand(
  person: Pick<Person, 'role' | 'unit'>,
  act: Act,
  place: Place,
  drafts: readonly Draft[] = [],
): void {
  if (!may(person.role, act, place)) throw notAllowed(act, place);
  if (person.role !== 'contributor') return;
  const isNamed = drafts.length > 0 || (act !== 'write-draft' && act !== 'send-for-review');
  const isOwn = person.unit !== undefined && drafts.every(({ unit }) => unit === person.unit);
  if (!isNamed || !isOwn) throw notOwn(act);
}

function notAllowed(act: Act, place: Place): Refusal {
  const able = rolesFor(act, place).map((role) => roles[role]);
  if (able.length === 0) {
    return new Refusal(
      403,
      `Không vai trò nào được ${acts[act]}${nameOf(place)}.`,
      'nếu cần việc này, xin báo người quản trị.',
    );
  }
  const who = new Intl.ListFormat('vi', { type: 'disjunction' }).format(able);
  return new Refusal(
    403,
    `Chỉ ${who} mới được ${acts[act]}${nameOf(place)}.`,
    `nhờ ${who} làm giúp, hoặc xin người quản trị đổi vai trò của bạn.`,
  );
}

function notOwn(act: Act): Refusal {
  return new Refusal(
    403,
    `Cộng tác viên chỉ được ${acts[act]} của đơn vị mình.`,
    `chọn đúng đơn vị của bạn ở ô “Đơn vị”, hoặc nhờ ${roles.editor} làm giúp.`,
  );
}

function nameOf(place: Place): string {
  if (place === 'newsroom') return '';
  if (place === 'site') return ' ở “Thiết lập cổng”';
  return place === 'uploads' ? ' ở kho ảnh, tệp' : ` ở nhóm “${collections[place].label}”`;
}
