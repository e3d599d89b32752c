import { parseQuery } from '../parse-query.ts';
import { wordsInWords } from './in-words.ts';
import { perPage, type SearchAddress } from './search-address.ts';

/** A search near one that found nothing, in words. */
export type Nearby = { words: string; address: SearchAddress };

const quotes = /["“”„«»]/gu;

/** Searches that ask for less than one that found nothing: without its filters, without its quotation marks, without the words that nothing holds; each of these also without filters. */
export function nearbySearches(address: SearchAddress, leftOut: readonly string[]): Nearby[] {
  const { typed, chosen } = address;
  const first = { ...address, shown: perPage };
  const everywhere = { ...first, chosen: {} };
  const isNarrowed = Object.keys(chosen).length > 0;
  const wider: Nearby[] = [];
  if (isNarrowed && typed !== '') {
    wider.push({ words: 'Tìm ở mọi mục, không lọc', address: everywhere });
  }
  const less = (fewer: string, words: string) => {
    if (fewer === '') return;
    wider.push({ words, address: { ...first, typed: fewer } });
    if (!isNarrowed) return;
    const both = `Không lọc, ${words.charAt(0).toLowerCase()}${words.slice(1)}`;
    wider.push({ words: both, address: { ...everywhere, typed: fewer } });
  };
  if (typed.replace(quotes, '') !== typed) {
    less(inOneLine(typed.replace(quotes, ' ')), 'Không cần đúng cả cụm từ trong ngoặc kép');
  }
  if (leftOut.length > 0) {
    const known = parseQuery(typed).syllables.filter((syllable) => !leftOut.includes(syllable));
    less(known.join(' '), `Bỏ ${wordsInWords(leftOut)}`);
  }
  return wider;
}

function inOneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
