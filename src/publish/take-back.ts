import { type Document, isMap, isSeq, parseDocument, type YAMLMap } from 'yaml';
import { splitFrontMatter } from '../read/front-matter.ts';
import { takeBackNames } from './take-back-names.ts';

// Numbers and days stay as they are written.
const asWritten = { schema: 'failsafe' } as const;

/** What decides whether readers may see a record. */
const visibility = ['status', 'withdrawal', 'publishFrom', 'publishUntil'];

/**
 * The text of a record as it was, but for what was taken back since: a withdrawal, other days of
 * publication, a portrait whose consent has changed, a revoked award, a winner's name. A record that was deleted
 * becomes a draft, since others of its time may still name it.
 */
export function takeBack(older: string, newest: string | undefined): string {
  const parts = splitFrontMatter(older);
  const document = parseDocument(parts?.yaml ?? '', asWritten);
  const record = mapOf(document);
  if (parts === undefined || record === undefined) return older;
  const before = String(document);
  if (newest === undefined) {
    record.set('status', 'draft');
    record.delete('withdrawal');
  } else {
    const now = mapOf(parseDocument(splitFrontMatter(newest)?.yaml ?? '', asWritten));
    // Nobody can say what an unreadable record takes back.
    if (now === undefined) return takeBack(older, undefined);
    for (const key of visibility) copy(key, now, record);
    if (portraitOf(record) !== portraitOf(now)) record.delete('portrait');
    if (hasRevokedAward(now)) copy('awards', now, record);
    takeBackNames(record, now);
  }
  const after = String(document);
  return after === before ? older : `---\n${after}---\n\n${parts.body}\n`;
}

function mapOf({ contents, errors }: Document.Parsed): YAMLMap | undefined {
  return errors.length === 0 && isMap(contents) ? contents : undefined;
}

function copy(key: string, from: YAMLMap, to: YAMLMap): void {
  const value = from.get(key, true);
  if (value === undefined) to.delete(key);
  else to.set(key, value);
}

/** The picture and the consent to it, without the words around it. */
function portraitOf(record: YAMLMap): string {
  const portrait = record.get('portrait');
  if (!isMap(portrait)) return '';
  return JSON.stringify([portrait.get('image'), portrait.get('consent')]);
}

function hasRevokedAward(record: YAMLMap): boolean {
  const awards = record.get('awards');
  return isSeq(awards) && awards.items.some((award) => isMap(award) && award.has('revoked'));
}
