import type { Me } from './newsroom-people.ts';

let signedIn: Me | undefined;

/** Remembers who is signed in in this tab, and lets the header show it. */
export function rememberMe(me: Me): void {
  signedIn = me;
  document.documentElement.dataset.signedIn = me.person.role;
}

/** Whether to offer an act somewhere; the newsroom itself decides. On one's own machine all is one's own. */
export function mayDo(act: string, place: string): boolean {
  return signedIn === undefined || signedIn.rights[place]?.includes(act) === true;
}

/** Who is signed in in this tab; undefined on one's own machine. */
export function me(): Me | undefined {
  return signedIn;
}
