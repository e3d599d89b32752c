import type { Unit } from '../schema/record.ts';
import { departmentOf, hasEnded } from './organisation.ts';
import type { Portal } from './portal.ts';

/** Where and when a unit can be met. */
export interface Contact {
  address?: string | undefined;
  phone?: string | undefined;
  email?: string | undefined;
  hours?: string | undefined;
}

/**
 * How to reach a unit. The department's own is written once, in the agency's settings; its rooms
 * and centres are met there unless they say otherwise, yet never answer its telephone. Where a former unit was, nobody answers.
 */
export function contactOf(portal: Portal, unit: Unit): Contact {
  const { address, phone, email, hours } = unit;
  const { agency } = portal.site;
  const department = departmentOf(portal);
  const own = { address, phone, email, hours };
  if (department === undefined || hasEnded(unit, portal.today)) return own;
  if (unit.id === department.id) {
    return {
      address: address ?? agency.address,
      phone: phone ?? agency.phone,
      email: email ?? agency.email,
      hours: hours ?? agency.hours,
    };
  }
  if (unit.parent !== department.id) return own;
  return { ...own, address: address ?? agency.address, hours: hours ?? agency.hours };
}

/** A telephone number as links dial it; undefined when the text does not begin with one. */
export function dialled(phone: string): string | undefined {
  const digits = (/^[\d+().\s-]+/.exec(phone)?.[0] ?? '').replace(/[^\d+]/g, '');
  return digits.length < 3 ? undefined : `tel:${digits}`;
}
