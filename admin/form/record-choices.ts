import { isObject } from '../../src/schema/is-object.ts';
import { askNewsroom } from '../ask-newsroom.ts';
import { clearTrouble, showTrouble } from '../trouble-banner.ts';

/** A record that a box offers, in the shape of the hits that Decap's box reads. */
interface Hit {
  slug: string;
  path: string;
  data: { title: string; validTo?: unknown };
}

/** Hits as Decap's own search answers them. */
export interface Found {
  payload: { hits: readonly Hit[] };
}

const mostOffered = 20;

/** The records of a group that a query finds, with or without marks; the newest where it is empty. */
export async function foundChoices(group: string, query: string): Promise<Found> {
  return { payload: { hits: await choices(group, { query, limit: mostOffered }) } };
}

/** The records that a box names already; one that is no more keeps its name, lest a save drop it. */
export async function namedChoices(group: string, value: unknown): Promise<Found> {
  const slugs = namesIn(value);
  const found = await choices(group, { slugs }).catch(() => []);
  const missing = slugs.filter((slug) => !found.some((hit) => hit.slug === slug));
  const hits = missing.map((slug) => ({
    slug,
    path: `content/${group}/${slug}.md`,
    data: { title: slug },
  }));
  return { payload: { hits: [...found, ...hits] } };
}

function namesIn(value: unknown): string[] {
  const all: unknown = isList(value) ? value.toJS() : value;
  return (Array.isArray(all) ? all : [all]).filter((one) => typeof one === 'string' && one !== '');
}

function isList(value: unknown): value is { toJS(): unknown } {
  return isObject(value) && typeof value.toJS === 'function';
}

async function choices(group: string, asked: object): Promise<readonly Hit[]> {
  const answer = await askNewsroom('recordChoices', { folder: `content/${group}`, ...asked }).catch(
    (error: unknown) => {
      showTrouble(String(error));
      throw error;
    },
  );
  clearTrouble();
  const found = isObject(answer) && Array.isArray(answer.choices) ? answer.choices : [];
  return found.map(({ slug, path, ...data }) => ({ slug, path, data }));
}
