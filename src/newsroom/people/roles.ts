import { type CollectionName, collectionNames } from '../../schema/collections.ts';

/** What a person is to the newsroom, with its name for people. */
export const roles = {
  contributor: 'cộng tác viên',
  editor: 'người biên tập',
  approver: 'người phê duyệt',
  administrator: 'người quản trị',
} as const;

export type Role = keyof typeof roles;

/** The roles' names in the code. */
export const roleNames = Object.keys(roles) as Role[];

/**
 * What can be done, worded to follow “được”. Reading takes in drafts; writing a draft takes in
 * throwing it away; deleting means a record or file that has been published.
 */
export const acts = {
  read: 'xem nội dung',
  'write-draft': 'viết, sửa hoặc bỏ bản nháp',
  upload: 'tải ảnh, tệp lên',
  'send-for-review': 'gửi bài đi biên tập',
  comment: 'ghi ý kiến vào bài',
  'send-to-approval': 'trình duyệt bài',
  'send-back': 'trả bài lại',
  publish: 'đăng bài lên trang',
  withdraw: 'gỡ bài',
  delete: 'xóa nội dung đã đăng',
  'write-settings': 'sửa thiết lập của cổng',
  'manage-people': 'quản lý người dùng',
  'see-audit': 'xem nhật ký',
} as const;

export type Act = keyof typeof acts;

/** Where something is done: a collection, the settings, the uploads, or the newsroom as a whole. */
export type Place = CollectionName | 'site' | 'uploads' | 'newsroom';

const everyone = roleNames;
const authors: readonly Role[] = ['contributor', 'editor', 'approver'];
const desk: readonly Role[] = ['editor', 'approver'];
const approver: readonly Role[] = ['approver'];
const administrator: readonly Role[] = ['administrator'];

/** What units send in; each of these records names the unit whose it is. */
const writtenByUnits: readonly CollectionName[] = ['exemplars', 'models', 'articles'];

type Rights = { readonly [act in Act]?: readonly Role[] };

const records: Rights = {
  read: everyone,
  'write-draft': desk,
  upload: desk,
  'send-for-review': desk,
  comment: desk,
  'send-to-approval': desk,
  'send-back': desk,
  publish: approver,
  withdraw: approver,
  delete: approver,
};

/** The table: who may do what, where. What it does not name is forbidden. */
const table = {
  records,
  recordsOfUnits: {
    ...records,
    'write-draft': authors,
    upload: authors,
    'send-for-review': authors,
  },
  uploads: { read: everyone, upload: authors, delete: approver },
  site: { read: everyone, upload: administrator, 'write-settings': administrator },
  newsroom: { 'manage-people': administrator, 'see-audit': ['approver', 'administrator'] },
} as const satisfies Record<string, Rights>;

/** Whether the role may ever do this there; whose draft it is, is asked by `demand`. */
export function may(role: Role, act: Act, place: Place): boolean {
  return rolesFor(act, place).includes(role);
}

/** Everything that a role may ever do, by place: what the editor offers this person. */
export function rightsOf(role: Role): Readonly<Record<Place, readonly Act[]>> {
  const places: readonly Place[] = [...collectionNames, 'site', 'uploads', 'newsroom'];
  const actNames = Object.keys(acts) as Act[];
  const rights = places.map((place) => [place, actNames.filter((act) => may(role, act, place))]);
  return Object.fromEntries(rights) as Record<Place, Act[]>;
}

/** The roles that may do this there. */
export function rolesFor(act: Act, place: Place): readonly Role[] {
  const rights: Rights = table[rowOf(place)];
  return rights[act] ?? [];
}

function rowOf(place: Place): keyof typeof table {
  if (place === 'site' || place === 'uploads' || place === 'newsroom') return place;
  return writtenByUnits.includes(place) ? 'recordsOfUnits' : 'records';
}
