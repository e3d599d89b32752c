import { addressOf } from '../../domain/address.ts';
import { asHtml } from '../../domain/as-html.ts';
import { descriptionOf } from '../../domain/card.ts';
import type { Portal } from '../../domain/portal.ts';
import { nfc } from '../../domain/vietnamese.ts';
import type { AnyRecord } from '../../schema/record.ts';

const FRAME =
  'max-width:40rem;margin:1rem 0;padding:1rem 1.25rem;border:1px solid #ddd2c1;border-left:4px solid #8f1b1e;background:#fbf7f0;color:#1f1b16';

/** A card of a record for the pages of others: HTML that loads nothing and runs nothing. */
export function embedCard(
  { site }: Portal,
  record: AnyRecord,
  absolute: (address: string) => string,
): string {
  const { agency } = site;
  const address = asHtml(absolute(addressOf(record))).replaceAll('"', '&quot;');
  const text = (words: string) => asHtml(nfc(words).replace(/\s+/gu, ' ').trim());
  return [
    `<blockquote cite="${address}" style="${FRAME}">`,
    `<p><a href="${address}" style="color:#8f1b1e"><strong>${text(record.title)}</strong></a></p>`,
    `<p>${text(descriptionOf(record))}</p>`,
    `<p><small>Nguồn: ${text(`${agency.portal}, ${agency.name}`)}</small></p>`,
    '</blockquote>',
  ].join('\n');
}
