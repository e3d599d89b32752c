import type { Values } from '../record-on-save.ts';

/** Two people's texts of one record, brought together box by box. */
export interface MergedFields {
  /** What only one of them changed, or both alike; the writer's own where they differ. */
  values: Values;
  /** The boxes that both changed, each in another way. */
  disputed: readonly string[];
}

// The saving program keeps these; nobody could choose between them.
const keptByProgram = ['updated', 'slug', 'aliases'];

/** Merges what two people made of a record since `base`, which both began from. */
export function mergeFields(base: Values, theirs: Values, mine: Values): MergedFields {
  const names = [...new Set([...Object.keys(mine), ...Object.keys(theirs)])];
  const isOpen = (name: string) =>
    !isSame(mine[name], theirs[name]) &&
    !isSame(mine[name], base[name]) &&
    !isSame(theirs[name], base[name]);
  const values = names.map((name) => [
    name,
    isSame(mine[name], base[name]) ? theirs[name] : mine[name],
  ]);
  return {
    values: present({ ...Object.fromEntries(values), aliases: bothAliases(theirs, mine) }),
    disputed: names.filter((name) => isOpen(name) && !keptByProgram.includes(name)),
  };
}

/** The merged record once its disputed boxes have been decided. */
export function decided(
  { values }: MergedFields,
  choices: Values,
  whose: { theirs: Values; title?: 'theirs' | 'mine' },
): Values {
  // An address follows its title.
  const slug = whose.title === 'theirs' ? { slug: whose.theirs.slug } : {};
  return present({ ...values, ...choices, ...slug });
}

function bothAliases(theirs: Values, mine: Values): unknown {
  const all = [theirs.aliases, mine.aliases].flatMap((one) => (Array.isArray(one) ? one : []));
  return all.length === 0 ? (mine.aliases ?? theirs.aliases) : [...new Set(all)];
}

function present(values: Values): Values {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(settled(one)) === JSON.stringify(settled(other));
}

/** Neither the order of keys nor a line end at the end of a text is a change. */
function settled(value: unknown): unknown {
  if (typeof value === 'string') return value.trim();
  if (Array.isArray(value)) return value.map(settled);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return entries.map(([name, inside]) => [name, settled(inside)]);
}
