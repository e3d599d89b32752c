import { addressOf } from '../../domain/address.ts';
import { summaryOf } from '../../domain/card.ts';
import { mailTo } from '../../domain/mail-to.ts';
import type { Portal } from '../../domain/portal.ts';
import { nfc } from '../../domain/vietnamese.ts';
import type { AnyRecord } from '../../schema/record.ts';
import { type ShortMessage, shortMessage, withoutMarks } from './short-message.ts';
import { sourceLine } from './source-line.ts';
import { cutToFit, perceivedLength } from './text-length.ts';

type Absolute = (address: string) => string;

/** Most characters of a text, as people count them. */
export const mostCharacters = {
  /** A message on Zalo. */
  zalo: 2000,
  /** What Facebook shows of a post before “Xem thêm”. */
  facebook: 477,
};

/** The fewest characters of a title that tell what an SMS is about. */
const TELLING = 24;

/** What people paste where they pass a record on. */
export interface ShareTexts {
  address: string;
  title: string;
  zalo: string;
  facebook: string;
  /** With marks, in as few parts as hold the address and enough of the title. */
  sms: ShortMessage;
  /** Without marks, in one part. */
  plainSms: ShortMessage;
  /** `mailto:` with subject and text, without a recipient. */
  mail: string;
}

/** Makes the texts to share a record with. */
export function shareTexts(portal: Portal, record: AnyRecord, absolute: Absolute): ShareTexts {
  const address = absolute(addressOf(record));
  const title = oneLine(record.title);
  const summary = oneLine(summaryOf(record));
  const source = sourceLine(portal, record, absolute);
  return {
    address,
    title,
    zalo: post(title, summary, address, mostCharacters.zalo),
    facebook: post(title, summary, address, mostCharacters.facebook),
    sms: markedMessage(title, address),
    plainSms: shortMessage(
      beforeAddress(withoutMarks(title), address, ({ parts }) => parts === 1, '...'),
    ),
    mail: mailTo(title, paragraphs(title, summary, address, source)),
  };
}

function oneLine(text: string): string {
  return nfc(text).replace(/\s+/gu, ' ').trim();
}

function paragraphs(...some: string[]): string {
  return some.filter((one) => one !== '').join('\n\n');
}

/** Title, summary and address; a summary that is too long is cut, then the title. */
function post(title: string, summary: string, address: string, most: number): string {
  const fits = (text: string) => perceivedLength(text) <= most;
  const cut = cutToFit(summary, (shorter) => fits(paragraphs(title, shorter, address)));
  const name = cutToFit(title, (shorter) => fits(paragraphs(shorter, cut, address)));
  return paragraphs(name, cut, address);
}

function markedMessage(title: string, address: string): ShortMessage {
  const enough = Math.min(title.length, TELLING);
  const least = shortMessage(`${'ệ'.repeat(enough)}\n${address}`).parts;
  return shortMessage(beforeAddress(title, address, ({ parts }) => parts <= least, '…'));
}

/** As much of a title as fits before the address; the address alone when there is no room. */
function beforeAddress(
  title: string,
  address: string,
  fits: (message: ShortMessage) => boolean,
  ending: string,
): string {
  const whole = (text: string) => `${text}\n${address}`;
  const shown = cutToFit(title, (text) => fits(shortMessage(whole(text))), ending);
  return shown === '' ? address : whole(shown);
}
