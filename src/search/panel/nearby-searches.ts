import { perPage, type SearchAddress } from './search-address.ts';

/** A search near one that found nothing, in words. */
export type Nearby = { words: string; address: SearchAddress };

const quotes = /["“”„«»]/gu;

/** Searches that ask for less than one that found nothing: without its filters, without its quotation marks, without both. */
export function nearbySearches(address: SearchAddress): Nearby[] {
  const { typed, chosen } = address;
  const isNarrowed = Object.keys(chosen).length > 0;
  const isQuoted = typed.replace(quotes, '') !== typed;
  const unquoted = typed.replace(quotes, ' ').replace(/\s+/gu, ' ').trim();
  const first = { ...address, shown: perPage };
  const wider: Nearby[] = [];
  if (isNarrowed && typed !== '') {
    wider.push({ words: 'Tìm ở mọi mục, không lọc', address: { ...first, chosen: {} } });
  }
  if (isQuoted && unquoted !== '') {
    const words = 'Không cần đúng cả cụm từ trong ngoặc kép';
    wider.push({ words, address: { ...first, typed: unquoted } });
    if (isNarrowed) {
      const both = 'Không lọc, không cần đúng cả cụm từ';
      wider.push({ words: both, address: { ...first, typed: unquoted, chosen: {} } });
    }
  }
  return wider;
}
