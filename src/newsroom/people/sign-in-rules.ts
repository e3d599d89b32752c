import type { Account } from './account.ts';
import type { Provider } from './provider.ts';
import type { Role } from './roles.ts';

/** How people sign in to this newsroom. */
export type SignInRules = {
  /** Whether a login and a password open the door. */
  readonly passwords: boolean;
  /** The roles that must have a second step beside their password. */
  readonly secondStepRoles: readonly Role[];
  /** The agency's own sign-in, when it has one. */
  readonly provider?: Provider | undefined;
};

/** Passwords alone, with a second step for those who want one. */
export const plainRules: SignInRules = { passwords: true, secondStepRoles: [] };

/** An account whose owner is here, with what they have to do before anything else. */
export type Present = Account & {
  readonly isFromProvider: boolean;
  readonly mustAddSecondStep: boolean;
};

/** The owner of an account, come in by one of the ways. */
export function present(account: Account, isFromProvider: boolean, rules: SignInRules): Present {
  // The agency's sign-in has its own passwords and its own second step.
  if (isFromProvider) {
    return { ...account, isFromProvider, mustChangePassword: false, mustAddSecondStep: false };
  }
  const isRequired = rules.secondStepRoles.includes(account.role);
  const mustAddSecondStep = isRequired && account.secondStep === undefined;
  return { ...account, isFromProvider, mustAddSecondStep };
}
