/** Words of their own kind, each given to one place, so that a word found tells where it came from. */
export interface PlacedWords {
  /** A new word for a place. */
  word(place: string): string;
  /** Places of all words that stand in a text, in the text's order. */
  placesIn(text: string): string[];
  /** Places of all words given. */
  all(): string[];
}

/** Makes words that begin alike: letters and figures, so that every address and short field takes them. */
export function placedWords(beginning: string): PlacedWords {
  const places: string[] = [];
  const pattern = new RegExp(`${beginning}\\d{0,5}`, 'gi');
  const placed = (index: number) => {
    const word = `${beginning}${String(index + 1).padStart(5, '0')}`;
    return `${word} (${places[index] ?? 'unknown'})`;
  };
  return {
    word(place) {
      places.push(place);
      return `${beginning}${String(places.length).padStart(5, '0')}`;
    },
    placesIn: (text) =>
      [...text.matchAll(pattern)].map(([word]) => placed(Number(word.slice(beginning.length)) - 1)),
    all: () => places.map((_, index) => placed(index)),
  };
}
