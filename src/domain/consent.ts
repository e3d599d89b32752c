import type { Exemplar } from '../schema/record.ts';

export type Portrait = NonNullable<Exemplar['portrait']>;
type Consent = NonNullable<Portrait['consent']>;

/**
 * Who has not yet agreed to a portrait. A child under 7 is spoken for by a guardian alone;
 * from 7 both must agree; from 16 the person alone.
 */
export function missingConsents(consent: Consent | undefined): ('subject' | 'guardian')[] {
  if (consent === undefined) return ['subject'];
  const needed = {
    adult: ['subject'],
    'child-7-plus': ['subject', 'guardian'],
    'child-under-7': ['guardian'],
  } as const;
  const given = { subject: consent.given, guardian: consent.guardianGiven };
  return needed[consent.subject].filter((who) => given[who] === undefined);
}

/** True when a portrait may be shown on a day. */
export function hasConsent({ consent }: Portrait, today: string): boolean {
  if (consent === undefined || missingConsents(consent).length > 0) return false;
  const given = [consent.given ?? '', consent.guardianGiven ?? ''];
  return given.every((day) => day <= today) && today <= (consent.until ?? '9999');
}
