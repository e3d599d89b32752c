import { element } from './element.ts';
import { type Me, newsroomPeople } from './newsroom-people.ts';
import { passwordForm } from './password-form.ts';
import { showSecondStepForm } from './second-step-form.ts';

/** Whether something has to be done before the door is open. */
export function isUnfinished({ mustChangePassword, mustAddSecondStep }: Me): boolean {
  return mustChangePassword || mustAddSecondStep;
}

/**
 * What stands between a person who is signed in and the editor: a password of their own, a second
 * step where their role asks for one. `current` is the password typed a moment ago.
 */
export function finishEntering(
  place: Element,
  me: Me,
  onDone: (me: Me) => void,
  current?: string,
): void {
  const run = () => void newsroomPeople.signOut().then(() => window.location.reload());
  const leave = { label: 'Đăng xuất', run };
  const goOn = (now: Me) => finishEntering(place, now, onDone);
  if (me.mustChangePassword) {
    const known = current === undefined ? {} : { current };
    place.replaceChildren(passwordForm({ isFirst: true, ...known, onDone: goOn, leave }));
  } else if (me.mustAddSecondStep) {
    showSecondStepForm(place, { isRequired: true, onDone: goOn, leave }).catch((error: unknown) =>
      place.replaceChildren(element('p', { role: 'alert' }, String(error))),
    );
  } else {
    onDone(me);
  }
}
