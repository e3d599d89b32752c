import { type MatchedText, matchedText } from '../../search/match-text.ts';
import { parseFrontMatter } from '../front-matter.ts';
import type { Snapshot, TreeFile } from '../git/snapshot.ts';

const shown = [
  'title',
  'name',
  'number',
  'summary',
  'status',
  'created',
  'updated',
  'publishFrom',
  'unit',
  'kind',
  'subject',
  'validTo',
] as const;

const searched = ['title', 'name', 'number', 'summary', 'unit'] as const;

/** What lists and searches need of a record, as its front matter says it; '' where it says nothing. */
export type RecordSummary = Readonly<Record<(typeof shown)[number], string>> & {
  /** What a search looks at: the title, then who or which document it is, the summary, the unit. */
  readonly matched: readonly MatchedText[];
};

const mostRemembered = 50_000;

// An object's id follows from its content, so what it says never changes, in whatever repository.
const known = new Map<string, RecordSummary>();

/** Summaries of records by object id; each object is read once. */
export async function summariesOf(
  files: readonly Pick<TreeFile, 'oid'>[],
  snapshot: Snapshot,
): Promise<ReadonlyMap<string, RecordSummary>> {
  const oids = [...new Set(files.map(({ oid }) => oid))];
  const unknown = oids.filter((oid) => !known.has(oid));
  const texts = await snapshot.read(unknown);
  for (const [at, oid] of unknown.entries()) known.set(oid, summaryOf(texts[at]?.toString() ?? ''));
  const found = oids.map((oid): [string, RecordSummary] => [oid, known.get(oid) ?? summaryOf('')]);
  if (known.size > mostRemembered) known.clear();
  return new Map(found);
}

/** The summary of one record's text. */
export function summaryOf(text: string): RecordSummary {
  const said = plainValues(text) ?? parsedValues(text);
  const of = (name: (typeof shown)[number]) => said.get(name) ?? '';
  return {
    title: of('title'),
    name: of('name'),
    number: of('number'),
    summary: of('summary'),
    status: of('status'),
    created: of('created'),
    updated: of('updated'),
    publishFrom: of('publishFrom'),
    unit: of('unit'),
    kind: of('kind'),
    subject: of('subject'),
    validTo: of('validTo'),
    matched: searched.map((name) => matchedText(of(name))),
  };
}

const line = new RegExp(`^(${shown.join('|')}):[ \\t]*(.*)\\n(?![ \\t])`, 'gm');
const anyLine = new RegExp(`^(?:${shown.join('|')}):`, 'gm');
const plain = /^(?![-?:,[\]{}#&*!|>'"%@`])(?:(?!: | #).)*$/;

// Reading YAML is slow, and nearly every record writes these on a line of their own.
function plainValues(text: string): ReadonlyMap<string, string> | undefined {
  const matter = /^---\n([\s\S]*?\n)---(?:\n|$)/.exec(text)?.[1];
  if (matter === undefined) return undefined;
  const found = [...matter.matchAll(line)].map(
    (match) => [match[1] ?? '', match[2] ?? ''] as const,
  );
  const isWhole = found.length === (matter.match(anyLine)?.length ?? 0);
  const values = found.map(([name, written]) => {
    const value = unquoted(written.trim());
    const isPlain = value !== written.trim() || plain.test(value);
    return isPlain ? ([name, value] as const) : undefined;
  });
  const read = values.filter((value) => value !== undefined);
  return isWhole && read.length === values.length ? new Map(read) : undefined;
}

// Only quotes that hold nothing written in another way; the rest is for YAML to read.
function unquoted(value: string): string {
  return /^(?:"([^"\\]*)"|'([^']*)')$/.test(value) ? value.slice(1, -1) : value;
}

function parsedValues(text: string): ReadonlyMap<string, string> {
  const document = parseFrontMatter(text)?.document;
  return new Map(
    shown.map((name) => {
      const value: unknown = document?.get(name);
      return [name, value === undefined || value === null ? '' : String(value)];
    }),
  );
}
