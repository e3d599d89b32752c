import { parse } from 'yaml';
import { settings } from '../../schema/site.ts';

/** A term of the state with what citizens say for it: “trợ giúp pháp lý”, “luật sư miễn phí”. */
export type EverydayWords = { term: string; ways: string[] };

/** The vocabulary of a text in the form of `site/everyday.yml`; throws on one that is not. */
export function readEverydayWords(text: string): readonly EverydayWords[] {
  return settings.everyday.rule.parse(parse(text, { schema: 'failsafe' })).items;
}
