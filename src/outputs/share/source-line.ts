import { addressOf } from '../../domain/address.ts';
import type { Portal } from '../../domain/portal.ts';
import { nfc } from '../../domain/vietnamese.ts';
import type { AnyRecord } from '../../schema/record.ts';

type Absolute = (address: string) => string;

/** Where a record is from: “Nguồn: Hoa Đẹp, Sở Tư pháp …, https://…”. */
export function sourceOf({ site }: Portal, record: AnyRecord, absolute: Absolute): string {
  const portal = `${site.agency.portal}, ${site.agency.name}`;
  const first = record.collection === 'articles' ? record.source : undefined;
  const from = first === undefined ? portal : `${first}; đăng lại trên ${portal}`;
  return nfc(`Nguồn: ${from}, ${absolute(addressOf(record))}`);
}

/** What stands under a story that others publish again: where it is from, and the department's rule. */
export function sourceLine(portal: Portal, record: AnyRecord, absolute: Absolute): string {
  return `${sourceOf(portal, record, absolute)} – ${nfc(portal.site.footer.reuse)}`;
}
