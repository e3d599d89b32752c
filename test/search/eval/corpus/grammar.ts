import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import type { RandomSource } from './random-source.ts';

const lines = z.array(z.string());
const choices = z.string().transform((text) => text.split(' | '));
const topicShape = z.array(z.object({ name: z.string(), things: choices, acts: choices }));
const sentenceShape = z.object({ titles: lines, leads: lines, summaries: lines, body: lines });

/** A subject of the law, with its things and what people do with them. */
export type Topic = z.infer<typeof topicShape>[number];

/** What fills a gap, by the gap's name. */
export type Fillers = Readonly<Record<string, () => string>>;

/** The topics of the invented articles. */
export const topics: readonly Topic[] = topicShape.parse(read('topics'));

/** Their titles, first sentences, summaries and sentences, with gaps such as `{thing}`. */
export const patterns = sentenceShape.parse(read('sentences'));

const words = z.record(z.string(), choices).parse(read('words'));

/** One word, or group of words, of a list; gaps in it are filled from the other lists. */
export function word(random: RandomSource, list: string): string {
  return fill(random, random.pick(words[list] ?? []), {});
}

/** A pattern with its gaps filled; a gap with a capital begins with one. */
export function fill(random: RandomSource, pattern: string, fillers: Fillers): string {
  return pattern.replace(/\{(\w+)\}/gu, (_gap, name: string) => {
    const plain = name.charAt(0).toLowerCase() + name.slice(1);
    const text = fillers[plain]?.() ?? word(random, plain);
    return plain === name ? text : text.charAt(0).toUpperCase() + text.slice(1);
  });
}

function read(name: string): unknown {
  const path = join(import.meta.dirname, `${name}.yml`);
  return parse(readFileSync(path, 'utf8'), { schema: 'failsafe' });
}
