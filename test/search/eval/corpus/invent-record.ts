import { type Fillers, fill, patterns, type Topic, topics, word } from './grammar.ts';
import type { InventedRecord } from './invented-record.ts';
import type { RandomSource } from './random-source.ts';

const shortest = 250;
const longest = 900;

/** An article about one topic and its neighbours, 250 to 900 syllables long; nothing when its title does not please. */
export function inventRecord(
  random: RandomSource,
  id: string,
  pleases: (title: string) => boolean,
): InventedRecord | undefined {
  const topic = random.pick(topics);
  const people = Array.from({ length: random.whole(1, 3) }, () => personName(random));
  const fillers = fillersFor(random, topic, people);
  const make = (list: readonly string[]) => fill(random, random.pick(list), fillers);
  const title = make(patterns.titles);
  if (!pleases(title)) return undefined;
  const summary = make(patterns.summaries);
  const body = bodyOf(random, make(patterns.leads), () => make(patterns.body));
  return {
    id,
    title: title.charAt(0).toUpperCase() + title.slice(1),
    body,
    summary,
    people: people.filter((name) => `${title} ${body}`.includes(name)),
    unit: `${word(random, 'org')} ${word(random, 'province')}`,
    kind: word(random, 'kind'),
    field: topic.name,
    movement: word(random, 'movement'),
    day: dayOf(random),
  };
}

function bodyOf(random: RandomSource, lead: string, sentence: () => string): string {
  const wanted = random.whole(shortest, longest - 60);
  const paragraphs = [lead];
  let count = syllableCount(lead);
  while (count < wanted) {
    const sentences = Array.from({ length: random.whole(2, 5) }, sentence).join(' ');
    if (count + syllableCount(sentences) > longest) continue;
    paragraphs.push(sentences);
    count += syllableCount(sentences);
  }
  return paragraphs.join('\n');
}

function fillersFor(random: RandomSource, topic: Topic, people: readonly string[]): Fillers {
  const place = wardName(random);
  const near = () => (random.next() < 0.7 ? topic : random.pick(topics));
  return {
    topic: () => topic.name,
    thing: () => random.pick(near().things),
    act: () => random.pick(near().acts),
    name: () => (random.next() < 0.8 ? random.pick(people) : personName(random)),
    ward: () => (random.next() < 0.5 ? place : wardName(random)),
    num: () => String(random.whole(2, 1900)),
    small: () => String(random.whole(2, 31)),
    quarter: () => random.pick(['I', 'II', 'III', 'IV']),
    year: () => String(random.whole(2009, 2026)),
    day: () => dayOf(random).split('-').reverse().map(Number).join('/'),
    docnum: () =>
      `${random.whole(1, 2400)}/${random.whole(2008, 2026)}/${random.pick(['NĐ-CP', 'TT-BTP', 'QĐ-UBND', 'KH-STP', 'NQ-HĐND', 'CT-TTg'])}`,
  };
}

function personName(random: RandomSource): string {
  const middle = Array.from({ length: random.next() < 0.3 ? 2 : 1 }, () => word(random, 'middle'));
  return [word(random, 'family'), ...middle, word(random, 'given')].join(' ');
}

function wardName(random: RandomSource): string {
  return `${random.pick(['xã', 'phường'])} ${word(random, 'ward')} ${word(random, 'wardEnd')}`;
}

function dayOf(random: RandomSource): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${random.whole(2015, 2025)}-${two(random.whole(1, 12))}-${two(random.whole(1, 28))}`;
}

function syllableCount(text: string): number {
  return text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}
