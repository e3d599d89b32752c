import { describe, expect, test } from 'vitest';
import { vi } from '../../../admin/locale/vi.ts';
import { englishPhrases, phrasesOf, placeholdersOf } from '../decap-english.ts';

const vietnamese = new Map(phrasesOf(vi));

describe('the editor’s words', () => {
  test('are those that Decap asks for, no more and no fewer', () => {
    expect([...vietnamese.keys()].sort()).toEqual(englishPhrases.map(([place]) => place).sort());
  });

  test('keep the placeholders of each phrase', () => {
    const different = englishPhrases.filter(
      ([place, english]) =>
        placeholdersOf(vietnamese.get(place) ?? '').join() !== placeholdersOf(english).join(),
    );
    expect(different).toEqual([]);
  });

  test('are nowhere those of Decap’s English', () => {
    const same = englishPhrases.filter(([place, english]) => vietnamese.get(place) === english);
    expect(same).toEqual([]);
  });

  test('are composed Unicode', () => {
    const decomposed = [...vietnamese].filter(([, phrase]) => phrase !== phrase.normalize('NFC'));
    expect(decomposed).toEqual([]);
  });
});
