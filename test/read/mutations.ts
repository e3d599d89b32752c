/** A small generator of numbers from 0 to 1, the same for the same seed on every machine. */
export function randomNumbers(seed: number): () => number {
  let state = seed + 0x6d2b79f5;
  return () => {
    state = Math.imul(state ^ (state >>> 15), state | 1);
    state ^= state + Math.imul(state ^ (state >>> 7), state | 61);
    return ((state ^ (state >>> 14)) >>> 0) / 2 ** 32;
  };
}

interface Source {
  text: string;
  random: () => number;
}

type Mutation = (source: Source) => string | Uint8Array;

function position({ text, random }: Source): number {
  return Math.floor(random() * (text.length + 1));
}

function inserted(source: Source, piece: string): string {
  const at = position(source);
  return source.text.slice(0, at) + piece + source.text.slice(at);
}

function withLines(source: Source, change: (lines: string[], at: number) => void): string {
  const lines = source.text.split('\n');
  change(lines, Math.floor(source.random() * lines.length));
  return lines.join('\n');
}

/** Changes the value of one “key: value” line. */
function withValue(source: Source, change: (value: string) => string): string {
  const lines = [...source.text.matchAll(/^( *(?:- )?[a-zA-Z]+:) (.+)$/gm)];
  const chosen = lines[Math.floor(source.random() * lines.length)];
  if (chosen === undefined) return source.text;
  const [whole, key = '', value = ''] = chosen;
  const after = source.text.slice(chosen.index + whole.length);
  return `${source.text.slice(0, chosen.index)}${key} ${change(value)}${after}`;
}

const value =
  (text: string): Mutation =>
  (source) =>
    withValue(source, () => text);
const piece =
  (text: string): Mutation =>
  (source) =>
    inserted(source, text);

/** Ways in which a file goes wrong: slips of hands, of programs and of transfers. */
export const mutations: Readonly<Record<string, Mutation>> = {
  'a line is lost': (source) => withLines(source, (lines, at) => lines.splice(at, 1)),
  'a line stands twice': (source) =>
    withLines(source, (lines, at) => lines.splice(at, 0, lines[at] ?? '')),
  'two lines change places': (source) =>
    withLines(source, (lines, at) => {
      const [line = ''] = lines.splice(at, 1);
      lines.splice(at + 1, 0, line);
    }),
  'three lines are lost': (source) => withLines(source, (lines, at) => lines.splice(at, 3)),
  'a line is indented': (source) =>
    withLines(source, (lines, at) => lines.splice(at, 1, `  ${lines[at] ?? ''}`)),
  'a line begins with a tab': (source) =>
    withLines(source, (lines, at) => lines.splice(at, 1, `\t${lines[at] ?? ''}`)),
  'tabs stand for spaces': ({ text }) => text.replaceAll('  ', '\t'),
  'a key is renamed': (source) =>
    source.text.replace(/^([a-z])([a-zA-Z]*):/m, source.random() < 0.5 ? '$1$2x:' : '$2$1:'),
  'a key loses its colon': (source) => withValue(source, (text) => text).replace(/^(\w+):/m, '$1'),
  'a key is one of JavaScript': ({ text }) => text.replace(/^(title|name):/m, '__proto__:'),
  'a value becomes a list': value('[a, b]'),
  'a value becomes a group': value('{ a: b }'),
  'a value becomes a number': value('12345'),
  'a value becomes a switch': value('true'),
  'a value becomes nothing': value('~'),
  'a value becomes an empty text': value('""'),
  'a value becomes a day of no calendar': value('2026-02-30'),
  'a value becomes a day in the Vietnamese order': value('31/01/2026'),
  'a value becomes an instant': value('2026-01-31T20:00:00.000Z'),
  'a value becomes a future day': value('2199-12-31'),
  'a value becomes very long': value('rất dài '.repeat(20_000)),
  'a value becomes one huge word': value('a'.repeat(100_000)),
  'a value becomes an id of nothing': value('khong-co-muc-nay'),
  'a value loses its last letter': (source) => withValue(source, (text) => text.slice(0, -1)),
  'a value has an anchor': (source) => withValue(source, (text) => `&a ${text}`),
  'a value is an alias': value('*a'),
  'a value has a tag': (source) => withValue(source, (text) => `!!js/function ${text}`),
  'a quotation mark breaks off': piece('"'),
  'an apostrophe comes in': piece("'"),
  'a brace comes in': piece('{'),
  'a bracket closes': piece(']'),
  'a colon comes in': piece(': '),
  'a script comes in': piece('<script>alert(1)</script>'),
  'a picture that runs comes in': piece('<img src=x onerror=alert(1)>'),
  'an unknown directive comes in': piece('\n\n:::lạ{a="b"}\nTrong.\n:::\n\n::la{}\n\n'),
  'a directive breaks off': piece('\n\n::figure{image="/uploads/khong-co.jpg" alt="\n\n'),
  'a link to nowhere comes in': piece('\n\n[đây](/khong-co/%E0%A4%A)\n\n'),
  'NUL comes in': piece('\0\0'),
  'other control characters come in': piece('\u0008\u001b\u0085\v'),
  'emoji come in': piece('🌸👩🏽‍⚖️'),
  'a fence comes in': piece('\n---\n'),
  'bytes that are no text come in': (source) => {
    const bytes = Buffer.from(source.text);
    const at = Math.floor(source.random() * bytes.length);
    return Buffer.concat([bytes.subarray(0, at), Buffer.of(0xff, 0xc3), bytes.subarray(at)]);
  },
  'the file breaks off': (source) => {
    const bytes = Buffer.from(source.text);
    return bytes.subarray(0, Math.floor(source.random() * bytes.length));
  },
  'the fences are gone': ({ text }) => text.replaceAll(/^---\n/gm, ''),
  'the second fence is gone': ({ text }) => text.replace(/\n---\n/, '\n'),
  'the file is empty': () => '',
  'the file is saved by Windows': ({ text }) => `\uFEFF${text.replaceAll('\n', '\r\n')}`,
  'the file is saved as UTF-16': ({ text }) => Buffer.from(`\uFEFF${text}`, 'utf16le'),
  'the file is saved by a Mac': ({ text }) => text.normalize('NFD'),
  'the file stands twice in itself': ({ text }) => text + text,
};
