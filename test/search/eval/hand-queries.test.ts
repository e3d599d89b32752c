import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { fold } from '../../../src/domain/vietnamese.ts';
import { contentRecords } from '../../harness/content-records.ts';
import { departments } from '../../harness/departments.ts';
import { handQueries } from './hand-queries.ts';
import type { JudgedQuery } from './judged-query.ts';
import { heldOutClass, queryClasses } from './query-classes.ts';

const repository = join(import.meta.dirname, '..', '..', '..');
const sets = departments.map(({ id, content }) => ({
  id,
  content,
  queries: handQueries(id),
  records: new Map(contentRecords(content).map((record) => [record.file.slice(0, -3), record])),
}));
const all = sets.flatMap(({ queries }) => queries);

describe('The hand-written queries', () => {
  it('are at least 150, and no class has fewer than six', () => {
    expect(all.length).toBeGreaterThanOrEqual(150);
    const counts = Object.keys(queryClasses).map(
      (name) => all.filter((query) => query.class === name).length,
    );
    expect(Math.min(...counts)).toBeGreaterThanOrEqual(6);
  });

  it('are all of a class that has a name', () => {
    expect(all.map((query) => query.class).filter((name) => !(name in queryClasses))).toEqual([]);
  });

  it('each ask one thing once', () => {
    for (const { queries } of sets) {
      expect(new Set(queries.map(({ q }) => q)).size).toBe(queries.length);
    }
  });

  it('each have a best answer, and a record has one grade', () => {
    for (const { q, grades } of all) {
      expect([...grades.values()], q).toContain(3);
    }
    const text = globSync('queries/*.yml', { cwd: import.meta.dirname }).map((file) =>
      readFileSync(join(import.meta.dirname, file), 'utf8'),
    );
    const named = text.join('\n').match(/[a-z]+\/[a-z0-9-]+(?=[ \n])/g) ?? [];
    expect(named.length).toBe(all.reduce((sum, { grades }) => sum + grades.size, 0));
  });

  it('are answered by records that readers can open', () => {
    const lost = sets.flatMap(({ queries, records }) =>
      queries.flatMap(({ q, grades }) =>
        [...grades.keys()].filter((id) => !records.get(id)?.visible).map((id) => `${q}: ${id}`),
      ),
    );
    expect(lost).toEqual([]);
  });

  it('in keys of Telex or VNI say what they mean', () => {
    const silent = all.filter(
      (query) => /^(?:telex|vni)$/.test(query.class) !== (query.means !== undefined),
    );
    expect(silent).toEqual([]);
  });

  it('come from titles for a third at most, the held-out ones too', () => {
    const fromTitles = sets.flatMap(({ content, queries }) =>
      queries.filter(({ q, means, grades }) =>
        [...grades].some(
          ([id, grade]) => grade === 3 && holdsAll(titleOf(content, id), means ?? q),
        ),
      ),
    );
    for (const some of [all, all.filter(isHeldOut)]) {
      const known = fromTitles.filter((query) => some.includes(query));
      expect(known.length).toBeLessThanOrEqual(some.length / 3);
    }
  });
});

function isHeldOut(query: JudgedQuery): boolean {
  return query.class === heldOutClass;
}

function titleOf(content: string, id: string): string {
  const source = readFileSync(join(repository, content, `${id}.md`), 'utf8');
  const { title } = parse(source.split(/^---\s*$/m)[1] ?? '') as { title: string };
  return title;
}

function holdsAll(title: string, query: string): boolean {
  const known = new Set(foldedSyllables(title));
  return foldedSyllables(query).every((syllable) => known.has(syllable));
}

function foldedSyllables(text: string): string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}
