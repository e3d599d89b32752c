import { isScalar } from 'yaml';
import { collections } from '../schema/collections.ts';
import { own } from '../schema/field.ts';
import { momentIn } from '../schema/moment-in.ts';
import { walkFields } from '../schema/walk.ts';
import { parseFrontMatter } from './front-matter.ts';

/** The record's text with its moments in the one way that files keep, “Quý I/2023” as `2023-Q1`; the rest stays as it was. */
export function withTidyMoments(collection: string, text: string): string {
  const fields = own(collections, collection)?.fields;
  const matter = parseFrontMatter(text);
  if (fields === undefined || matter === undefined) return text;
  const visits = [...walkFields(fields, matter.document.toJS())];
  const moments = visits.filter(({ field }) => field.shape.is === 'moment');
  // From the end on, so that the places before keep their numbers.
  return moments.reduceRight((tidied, { path }) => {
    const node: unknown = matter.document.getIn(path, true);
    if (!isScalar(node) || typeof node.value !== 'string' || !node.range) return tidied;
    const moment = momentIn(node.value);
    if (moment === undefined || moment === node.value) return tidied;
    const [from, to] = node.range.map((place) => matter.start + place);
    return tidied.slice(0, from) + moment + tidied.slice(to);
  }, text);
}
