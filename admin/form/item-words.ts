import { dayWords } from '../record-state.ts';
import { momentWords } from './moment-words.ts';

/** One box of the form as the generated configuration describes it. */
export interface Box {
  name: string;
  widget: string;
  label?: string;
  summary?: string;
  /** The boxes of a group, or of each item of a list. */
  fields?: readonly Box[];
  /** The one box of each item of a plain list. */
  field?: Box;
  /** What each item of a list of blocks may be, by its `type`. */
  types?: readonly Box[];
  options?: readonly { label: string; value: string }[];
  /** A year, quarter, month or day in one line. */
  moment?: boolean;
  collection?: string;
  /** The settings file that a term is chosen from. */
  file?: string;
}

/** Finds what a reference's record or a vocabulary's term is called; empty while nobody knows. */
export type TitleOf = (collection: string, file: string | undefined, id: string) => string;

const MOST_PARTS = 3;
const LONGEST_PART = 90;

/** What a folded group or item of a list says of itself, in the words of its boxes; empty when it holds nothing. */
export function itemWords(box: Box, value: unknown, titleOf: TitleOf): string {
  if (box.field !== undefined) return valueWords(box.field, value, titleOf);
  const { fields = [], summary } = box;
  const named = [...(summary ?? '').matchAll(/\{\{fields\.(\w+)\}\}/g)].map(([, name]) => name);
  const shown = summary === undefined ? fields : fields.filter(({ name }) => named.includes(name));
  return shown
    .map((field) => valueWords(field, valueIn(value, field.name), titleOf))
    .filter((words) => words !== '')
    .slice(0, MOST_PARTS)
    .join(' · ');
}

function valueWords(box: Box, value: unknown, titleOf: TitleOf): string {
  if (value === undefined || value === null || value === '') return '';
  switch (box.widget) {
    case 'select':
      return box.options?.find((option) => option.value === value)?.label ?? '';
    case 'relation':
      return [value]
        .flat()
        .map((id) => titleOf(box.collection ?? '', box.file, String(id)))
        .filter((title) => title !== '')
        .join(', ');
    case 'datetime':
      return dayWords(String(value));
    case 'object':
      return itemWords(box, value, titleOf);
    case 'number':
    case 'string':
    case 'text':
      return inOneLine(box.moment === true ? momentWords(String(value)) : String(value));
    case 'markdown':
      return inOneLine(String(value).replace(/^::.*$|^#+ |[*_>]/gm, ''));
    default:
      // Pictures, files, switches and lists inside say nothing that tells one item from another.
      return '';
  }
}

function inOneLine(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= LONGEST_PART) return line;
  return `${line.slice(0, LONGEST_PART).replace(/\s+\S*$/, '')}…`;
}

function valueIn(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
