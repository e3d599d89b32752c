import type { Unit } from '../schema/record.ts';

/** True when a unit no longer works under its name. */
export function hasEnded({ validTo }: Unit, today: string): boolean {
  return validTo !== undefined && validTo < today;
}
