import type { z } from 'zod';
import type { VocabularyName } from './vocabulary-names.ts';

/** What a value is, told once; the reader, the checks and the editor's form all derive from it. */
export type Shape =
  | { is: 'text' | 'paragraph' | 'markdown' | 'yes' | 'day' | 'time' | 'moment' | 'image' | 'file' }
  | { is: 'number'; min: number; max: number }
  | { is: 'choice'; options: Readonly<Record<string, string>> }
  | { is: 'reference'; to: string; many: boolean }
  | { is: 'term'; of: VocabularyName; many: boolean }
  | { is: 'object'; fields: Fields }
  | {
      is: 'list';
      item: Field;
      summary: string;
      least: number;
      most: number | undefined;
      inOneBox: boolean;
    }
  | { is: 'blocks'; types: Readonly<Record<string, BlockType>> };

/** One kind of block of a composed page. */
export interface BlockType {
  label: string;
  fields: Fields;
}

/** One field: its rule for values, and what an editor sees of it. */
export interface Field<Rule extends z.ZodType = z.ZodType> {
  readonly rule: Rule;
  readonly label: string;
  readonly shape: Shape;
  /** Example or advice shown under the field in the editor. */
  readonly hint?: string;
  readonly required: boolean;
  /** Never leaves the content folder: the portal is built without it. */
  readonly internal?: true;
  /** Kept by the saving program, not shown in the editor's form. */
  readonly automatic?: true;
  /** The field beside it whose text the saving program makes it from when it is left empty. */
  readonly madeFrom?: string;
  /** Value that the editor's form starts with; `today` stands for the day of writing. */
  readonly initial?: string | boolean | number;
}

/** What a name that an editor wrote stands for; `constructor` and its like are no one's field. */
export function own<T>(named: Readonly<Record<string, T>>, name: unknown): T | undefined {
  return typeof name === 'string' && Object.hasOwn(named, name) ? named[name] : undefined;
}

/** Fields by their name in the file. */
export type Fields = Readonly<Record<string, Field>>;

/** The validated value of a set of fields. */
export type Values<F extends Fields> = z.output<
  z.ZodObject<{ -readonly [K in keyof F]: F[K]['rule'] }, z.core.$strict>
>;
