import { lineIsCut, NewsroomError, strangeAnswer } from '../newsroom-error.ts';
import { placeOf } from '../place.ts';

/** A signed-in person, as the newsroom tells. */
export interface Me {
  person: { login: string; name: string; role: string; unit?: string };
  /** The role in words for people, “người biên tập”. */
  roleName: string;
  /** What this role may do, by place: a collection, `site`, `uploads`, `newsroom`. */
  rights: Record<string, readonly string[]>;
  mustChangePassword: boolean;
  /** Whether the role asks for a second step that is not there yet. */
  mustAddSecondStep: boolean;
  /** The second step, when there is one. */
  secondStep?: { added: string; recoveryLeft: number };
  /** Whether the agency's own sign-in has let this person in. */
  isFromProvider: boolean;
}

/** The ways in that this newsroom has. */
export interface WaysIn {
  passwords: boolean;
  /** What the agency's sign-in is called; null when there is none. */
  provider: string | null;
}

/** A device that may be added. */
export interface PreparedStep {
  ticket: string;
  key: string;
  /** The picture of the key, as an address. */
  qr: string;
}

/** An account in the administrator's list. */
export interface ListedPerson {
  id: string;
  login: string;
  name: string;
  email: string;
  role: string;
  unit?: string;
  mustChangePassword: boolean;
  /** Until when the one-time password can be used. */
  oneTimeUntil?: string;
  disabled?: string;
  secondStep?: object;
}

/** The administrator's list, with what there is to choose from. */
export interface PeopleList {
  people: ListedPerson[];
  roles: Record<string, string>;
  units: { id: string; title: string }[];
}

/** A password that is shown once. */
export interface OneTime {
  account: ListedPerson;
  password: string;
}

/** What was done of late, newest first, with acts, roles and groups of records in words for people. */
export interface AuditList {
  entries: {
    time: string;
    person: { login: string; name: string } | null;
    act: string;
    target: string;
    detail: Record<string, string>;
  }[];
  acts: Record<string, string>;
  roles: Record<string, string>;
  groups: Record<string, string>;
}

/** Who is signed in: a person, nobody yet, or one's own machine, which asks nobody. */
export async function whoAmI(): Promise<Me | 'nobody' | 'own-machine'> {
  try {
    const answer = await ask<Me | { person: null }>('toi');
    return answer.person === null ? 'own-machine' : answer;
  } catch (error) {
    if (error instanceof NewsroomError && error.status === 401) return 'nobody';
    throw error;
  }
}

/** What the newsroom does for people; each throws a `NewsroomError` with its sentence. */
export const newsroomPeople = {
  waysIn: () => ask<WaysIn>('cach-vao'),
  signIn: (login: string, password: string) =>
    ask<Me | { pending: string }>('dang-nhap', { login, password }),
  passSecondStep: (pending: string, code: string) => ask<Me>('buoc-hai', { pending, code }),
  prepareSecondStep: () => ask<PreparedStep>('hai-buoc/chuan-bi', {}),
  addSecondStep: (ticket: string, code: string) =>
    ask<{ recovery: string[]; me: Me }>('hai-buoc/bat', { ticket, code }),
  removeSecondStep: (password: string) => ask<Me>('hai-buoc/tat', { password }),
  signOut: () => ask('dang-xuat', {}),
  signOutEverywhere: () => ask('dang-xuat-moi-noi', {}),
  changePassword: (current: string, next: string) => ask<Me>('doi-mat-khau', { current, next }),
  list: () => ask<PeopleList>('danh-sach'),
  audit: () => ask<AuditList>('nhat-ky'),
  create: (details: object) => ask<OneTime>('danh-sach', details),
  change: (id: string, details: object) => ask(`${id}/sua`, details),
  disable: (id: string) => ask(`${id}/ngung`, {}),
  enable: (id: string) => ask(`${id}/mo-lai`, {}),
  resetSecondStep: (id: string) => ask(`${id}/go-buoc-hai`, {}),
  giveOneTimePassword: (id: string) => ask<OneTime>(`${id}/mat-khau`, {}),
};

async function ask<Answer>(path: string, body?: object): Promise<Answer> {
  const response = await send(`${placeOf(document).basePath}admin/api/nguoi/${path}`, body);
  const answer = (await response.json().catch(() => ({}))) as Answer & { error?: unknown };
  if (response.ok) return answer;
  if (typeof answer.error === 'string') throw new NewsroomError(answer.error, response.status);
  throw strangeAnswer(response.status, false);
}

async function send(url: string, body: object | undefined): Promise<Response> {
  const posted = {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  };
  try {
    return await fetch(url, { cache: 'no-store', ...(body === undefined ? {} : posted) });
  } catch {
    throw lineIsCut(false);
  }
}
