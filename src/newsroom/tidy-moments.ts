import { isScalar } from 'yaml';
import { collections } from '../schema/collections.ts';
import { own } from '../schema/field.ts';
import { momentIn } from '../schema/moment-in.ts';
import { timeIn } from '../schema/time-in.ts';
import { walkFields } from '../schema/walk.ts';
import { parseFrontMatter } from './front-matter.ts';

const READERS = { moment: momentIn, time: timeIn };

/** The record's text with its moments and times in the one way that files keep, “Quý I/2023” as `2023-Q1`; the rest stays as it was. */
export function withTidyMoments(collection: string, text: string): string {
  const fields = own(collections, collection)?.fields;
  const matter = parseFrontMatter(text);
  if (fields === undefined || matter === undefined) return text;
  const edits = [...walkFields(fields, matter.document.toJS())].flatMap(({ path, field }) => {
    const node: unknown = matter.document.getIn(path, true);
    if (!isScalar(node) || typeof node.value !== 'string' || !node.range) return [];
    const tidy = own(READERS, field.shape.is)?.(node.value);
    if (tidy === undefined || tidy === node.value) return [];
    const [from, to] = node.range;
    return [{ from: matter.start + from, to: matter.start + to, tidy }];
  });
  // From the end of the file on, so that the places before keep their numbers.
  return edits
    .sort((a, b) => b.from - a.from)
    .reduce((tidied, { from, to, tidy }) => tidied.slice(0, from) + tidy + tidied.slice(to), text);
}
