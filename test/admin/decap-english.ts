import en from 'decap-cms-locales/dist/esm/en/index.js';

/** Every phrase of a locale by its place, `editor.editorToolbar.save`. */
export function phrasesOf(locale: object, place = ''): [place: string, phrase: string][] {
  return Object.entries(locale).flatMap(([key, value]): [string, string][] => {
    const here = place === '' ? key : `${place}.${key}`;
    return typeof value === 'string' ? [[here, value]] : phrasesOf(value, here);
  });
}

/** Decap's own English phrases. */
export const englishPhrases = phrasesOf(en);

const PLACEHOLDER = /%\{\w+\}/g;

/** The names of a phrase's placeholders, sorted. */
export function placeholdersOf(phrase: string): string[] {
  return [...new Set(phrase.match(PLACEHOLDER) ?? [])].sort();
}

const englishPatterns = englishPhrases
  .flatMap(([, phrase]) => phrase.split('||||'))
  .map((phrase) => phrase.trim())
  .filter((phrase) => /\p{L}/u.test(phrase.replace(PLACEHOLDER, '')))
  .map((phrase) => new RegExp(`^${phrase.split(PLACEHOLDER).map(literal).join('.+')}$`, 'su'));

// Words that Vietnamese does not have; each stands in English that Decap's parts hold in code.
const englishWords =
  /\b(?:the|this|and|with|press|select|selected|options?|remove|loading|click|close|open|add|item|required|search|entry|entries|error|failed)\b/i;

/** The texts among these that an editor would read as English. */
export function englishAmong(texts: readonly string[]): string[] {
  return texts.filter(
    (text) => englishWords.test(text) || englishPatterns.some((pattern) => pattern.test(text)),
  );
}

function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
