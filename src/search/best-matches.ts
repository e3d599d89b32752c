import type { Abbreviation } from './documents/other-forms.ts';
import type { MatchedText } from './match-text.ts';
import { parseQuery } from './parse-query.ts';
import { typedForms } from './typed-forms.ts';
import { typingReading } from './typing-reading.ts';

/** An item with how well it answers. */
export type Scored<Item> = { item: Item; score: number };

/** The items that answer what was typed in any of its forms, in the order given; when none does, those that answer what the keys stand for that a Telex or VNI typist pressed. */
export function bestMatches<Item>(
  typed: string,
  items: readonly Item[],
  {
    abbreviations,
    scoreOf,
  }: {
    abbreviations: readonly Abbreviation[];
    /** 0 for what does not answer. */
    scoreOf: (form: MatchedText, item: Item) => number;
  },
): readonly Scored<Item>[] {
  const answering = (words: string): readonly Scored<Item>[] => {
    const forms = typedForms(words, abbreviations);
    return items
      .map((item) => ({ item, score: Math.max(...forms.map((form) => scoreOf(form, item))) }))
      .filter(({ score }) => score > 0);
  };
  const found = answering(typed);
  if (found.length > 0) return found;
  const reading = typingReading(parseQuery(typed).syllables);
  return reading === undefined ? [] : answering(reading);
}
