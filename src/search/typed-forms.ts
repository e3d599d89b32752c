import type { Abbreviation } from './documents/other-forms.ts';
import { type MatchedText, matchedText } from './match-text.ts';
import { type Forms, syllablesOf } from './syllables.ts';

/** What was typed, ready to be matched: as typed, then with abbreviations written out and long forms abbreviated, in every combination. */
export function typedForms(
  typed: string,
  abbreviations: readonly Abbreviation[],
): readonly MatchedText[] {
  let forms = [syllablesOf(typed.normalize('NFC'))];
  for (const { short, long } of abbreviations) {
    const [one, other] = [syllablesOf(short), syllablesOf(long)];
    forms = forms.flatMap((form) => {
      const changed = replaced(form, one, other) ?? replaced(form, other, one);
      return changed === undefined ? [form] : [form, changed];
    });
  }
  return forms.map((form) => matchedText(form.map(({ spelled }) => spelled).join(' ')));
}

// Typed without marks, an abbreviation is the same.
function replaced(text: Forms[], from: Forms[], to: Forms[]): Forms[] | undefined {
  const start = text.findIndex(
    (_, place) =>
      from.length > 0 && from.every(({ folded }, nth) => text[place + nth]?.folded === folded),
  );
  return start < 0 ? undefined : text.toSpliced(start, from.length, ...to);
}
