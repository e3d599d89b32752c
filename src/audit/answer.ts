import type { AuditedSite } from './audited-site.ts';

/** How a site stands to one duty, as `npm run check -- --portal --json` names it. */
export const stateNames = {
  met: 'Đạt',
  unmet: 'Chưa đạt',
  off: 'Chưa bật',
  inapplicable: 'Không áp dụng',
  outside: 'Ngoài bản dựng',
};

export type State = keyof typeof stateNames;

/** What a check has found: where a person can see it and what to do about it. */
export interface Answer {
  state: State;
  /** What was seen, in one sentence without its full stop. */
  found: string;
  /** Address in the site at which it shows, `/lien-he/`. */
  address?: string;
  /** What an editor or the administrator does. */
  remedy?: string;
}

/** One look at a built site for one duty: pure, it answers and never throws. */
export type AuditCheck = (site: AuditedSite) => Answer | Promise<Answer>;

/** Some checks by the duty that they judge. */
export type AuditChecks = Readonly<Record<string, AuditCheck>>;

/** The duty is met, as a reader sees at the address. */
export function met(address: string, found: string): Answer {
  return { state: 'met', found, address };
}

/** The duty is not met; the remedy is a whole sentence. */
export function unmet(address: string, found: string, remedy: string): Answer {
  return { state: 'unmet', found, address, remedy };
}
