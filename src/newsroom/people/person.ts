import type { Role } from './roles.ts';

/** A signed-in person, as the rest of the newsroom knows them; name and e-mail sign their commits. */
export type Person = {
  readonly id: string;
  readonly login: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  /** Id of a record of `content/units`; contributors always have one. */
  readonly unit?: string | undefined;
};
