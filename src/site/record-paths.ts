import { addressOf } from '../domain/address.ts';
import type { AnyRecord } from '../schema/record.ts';
import { routes } from './portal.ts';

/** The parameters of a file that stands beside each record's page. */
export function recordPaths() {
  return routes.flatMap((route) => (route.is === 'record' ? [pathOf(route.record)] : []));
}

function pathOf(record: AnyRecord) {
  return { params: { address: addressOf(record).slice(1, -1) }, props: { record } };
}
