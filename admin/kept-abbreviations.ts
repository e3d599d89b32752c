import { isObject } from '../src/schema/is-object.ts';
import type { Abbreviation } from '../src/search/documents/other-forms.ts';

let kept: readonly Abbreviation[] = [];

/** The department's abbreviations, as far as the newsroom has told them: Decap's searches do not wait. */
export function keptAbbreviations(): readonly Abbreviation[] {
  return kept;
}

/** Keeps those of an answer of the newsroom; one that tells none changes nothing. */
export function keepAbbreviations(answer: unknown): void {
  if (isObject(answer) && Array.isArray(answer.items)) kept = answer.items.filter(isAbbreviation);
}

function isAbbreviation(value: unknown): value is Abbreviation {
  return isObject(value) && typeof value.short === 'string' && typeof value.long === 'string';
}
