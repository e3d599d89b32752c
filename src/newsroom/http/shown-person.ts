import { personOf } from '../people/account.ts';
import { rightsOf, roles } from '../people/roles.ts';
import type { Present } from '../people/sign-in-rules.ts';

/** What the editor is told of the person who is signed in. */
export function shownPerson(account: Present) {
  const person = personOf(account);
  const { mustChangePassword, mustAddSecondStep, secondStep, isFromProvider } = account;
  return {
    person,
    roleName: roles[person.role],
    rights: rightsOf(person.role),
    mustChangePassword,
    mustAddSecondStep,
    secondStep,
    isFromProvider,
  };
}
