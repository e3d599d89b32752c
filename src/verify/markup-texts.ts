import { Parser } from 'htmlparser2';

/** Elements that stand inside a line and end no run of words. */
const INLINE = new Set(
  'a abbr b bdi cite code del dfn em i ins kbd mark q s samp small span strong sub sup time u var wbr'.split(
    ' ',
  ),
);
const MARKUP = /<\w|&(?:\w+|#\w+);/;
/** Feeds carry HTML as text, and HTML may show markup as text. */
const DEEPEST = 3;

/** The texts of HTML or XML, a block each, its attributes, comments and the data in its scripts too. */
export function markupTexts(
  source: string,
  { xmlMode = false, depth = 1 }: { xmlMode?: boolean; depth?: number } = {},
): string[] {
  const texts: string[] = [];
  let block = '';
  const add = (text: string) => {
    if (text.trim() === '') return;
    texts.push(text);
    if (depth < DEEPEST && MARKUP.test(text))
      texts.push(...markupTexts(text, { depth: depth + 1 }));
  };
  const endBlock = () => {
    add(block);
    block = '';
  };
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (!INLINE.has(name)) endBlock();
        for (const value of Object.values(attributes)) add(value);
      },
      ontext(text) {
        block += text;
      },
      onclosetag(name) {
        if (name === 'script') texts.push(...jsonTexts(block));
        if (!INLINE.has(name)) endBlock();
      },
      oncomment: add,
    },
    { xmlMode },
  );
  parser.end(source);
  endBlock();
  return texts;
}

/** Every text in JSON; a source that is none counts as one text. */
export function jsonTexts(source: string): string[] {
  const texts: string[] = [];
  try {
    JSON.parse(source, (_key, value: unknown) => {
      if (typeof value === 'string') texts.push(value);
      return undefined;
    });
    return texts.flatMap((text) => (MARKUP.test(text) ? markupTexts(text, { depth: 2 }) : text));
  } catch {
    return [source];
  }
}
