import { addressOf } from '../../domain/address.ts';
import type { Portal } from '../../domain/portal.ts';
import { nfc } from '../../domain/vietnamese.ts';
import type { AnyRecord } from '../../schema/record.ts';

/** What stands under a story that others publish again: where it is from, and the department's rule. */
export function sourceLine(
  { site }: Portal,
  record: AnyRecord,
  absolute: (address: string) => string,
): string {
  const { agency, footer } = site;
  const first = record.collection === 'articles' ? record.source : undefined;
  const portal = `${agency.portal}, ${agency.name}`;
  const from = first === undefined ? portal : `${first}; đăng lại trên ${portal}`;
  return nfc(`Nguồn: ${from}, ${absolute(addressOf(record))} – ${footer.reuse}`);
}
