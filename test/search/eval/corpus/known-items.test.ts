import { describe, expect, it } from 'vitest';
import { fold } from '../../../../src/domain/vietnamese.ts';
import { foldedSyllables } from './folded-syllables.ts';
import { inventCorpus } from './invent-corpus.ts';
import { inventRecord } from './invent-record.ts';
import { knownItems } from './known-items.ts';
import { randomSource } from './random-source.ts';

const { records, variety } = inventCorpus(1500);
const items = knownItems(records);
const byId = new Map(records.map((record) => [record.id, record]));

describe('The invented corpus', () => {
  it('is the same for the same seed, and another for another', () => {
    const first = (seed: number) => inventRecord(randomSource(seed), 'bai-1', () => true);
    expect(first(1)).toEqual(records[0]);
    expect(first(2)).not.toEqual(records[0]);
  });

  it('has texts of 250 to 900 syllables', () => {
    const lengths = records.map(({ body }) => foldedSyllables(body).length);
    expect(Math.min(...lengths)).toBeGreaterThanOrEqual(250);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(900);
  });

  it('repeats no run of eight syllables much, and tells which it repeats most', () => {
    const { share, run } = variety.commonestRun;
    const holders = records.filter(({ body }) => foldedSyllables(body).join(' ').includes(run));
    expect(holders.length / records.length).toBeCloseTo(share);
    expect(variety.pairs).toBeGreaterThanOrEqual(4000);
  });
});

describe('Queries for a known record', () => {
  it('stand in the record that they are for', () => {
    for (const { class: name, q, id } of items) {
      const record = byId.get(id);
      const text = foldedSyllables(`${record?.title} ${record?.body}`);
      const wanted = foldedSyllables(q);
      if (name === 'part-of-title') expect(text).toEqual(expect.arrayContaining(wanted));
      else expect(text.join(' ')).toContain(wanted.join(' '));
    }
  });

  it('come in six classes, a phrase of the text five to seven syllables long', () => {
    const lengths = items
      .filter(({ class: name }) => name.startsWith('body'))
      .map(({ q }) => foldedSyllables(q).length);
    expect(Math.min(...lengths)).toBe(5);
    expect(Math.max(...lengths)).toBe(7);
    expect(new Set(items.map(({ class: name }) => name)).size).toBe(6);
  });

  it('without marks have none', () => {
    const unmarked = items.filter(({ class: name }) => name.includes('unmarked'));
    expect(unmarked.filter(({ q }) => fold(q) !== q)).toEqual([]);
  });
});
