import { z } from 'zod';
import { dayRule } from './day.ts';
import type { BlockType, Field, Fields, Values } from './field.ts';
import { message } from './message.ts';
import { momentRule } from './moment.ts';
import { timeRule } from './time.ts';
import { kindFault, pictureFault } from './upload-fault.ts';
import { isHeicName, isPictureName, kindOf } from './upload-kinds.ts';
import type { VocabularyName } from './vocabulary-names.ts';

interface Options {
  hint?: string;
}

interface TextOptions extends Options {
  /** Longest text, in characters. */
  max?: number;
  pattern?: { test: RegExp; problem: string; remedy: string };
}

/** A record's or a term's id, as file names are made. */
export const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const idRule = z.string().refine((text) => ID.test(text), {
  error: message('không phải mã của một mục', 'chọn lại trong danh sách gợi ý.'),
});

function field<Rule extends z.ZodType>(
  rule: Rule,
  label: string,
  shape: Field['shape'],
  options: Options = {},
): Field<Rule> {
  const { hint } = options;
  return { rule, label, shape, required: true, ...(hint === undefined ? {} : { hint }) };
}

function textRule({ max = 200, pattern }: TextOptions) {
  const rule = z.string().trim().min(1).max(max);
  if (pattern === undefined) return rule;
  const { test, problem, remedy } = pattern;
  return rule.refine((text) => test.test(text), { error: message(problem, remedy) });
}

/** One line of text, 200 characters unless told. */
export function text(label: string, options: TextOptions = {}) {
  return field(textRule(options), label, { is: 'text' }, options);
}

/** Plain text of several lines, 2,000 characters unless told. */
export function paragraph(label: string, options: TextOptions = {}) {
  return field(textRule({ max: 2000, ...options }), label, { is: 'paragraph' }, options);
}

/** Rich text, saved as Markdown. */
export function markdown(label: string, options: Options = {}) {
  return field(z.string().trim().min(1).max(200_000), label, { is: 'markdown' }, options);
}

/** A switch; off unless turned on. */
export function yes(label: string, options: Options = {}) {
  const built = field(z.boolean().default(false), label, { is: 'yes' }, options);
  return { ...built, required: false, initial: false };
}

/** A whole number within bounds. */
export function number(label: string, options: Options & { min: number; max: number }) {
  const { min, max } = options;
  return field(z.number().int().min(min).max(max), label, { is: 'number', min, max }, options);
}

/** A calendar year. */
export function year(label: string, options: Options = {}) {
  return number(label, { min: 1900, max: 2100, ...options });
}

/** A calendar day, `2026-01-31`. */
export function day(label: string, options: Options = {}) {
  return field(dayRule, label, { is: 'day' }, options);
}

/** A time of day in Vietnam, `08:30`. */
export function time(label: string, options: Options = {}) {
  return field(timeRule, label, { is: 'time' }, options);
}

/** A day, month, quarter or year, as plans set their milestones. */
export function moment(label: string, options: Options = {}) {
  return field(momentRule, label, { is: 'moment' }, options);
}

/** One of a fixed list that the code knows, since pages differ by it. */
export function choice<const T extends Record<string, string>>(
  label: string,
  options: T,
  more: Options = {},
) {
  const names = Object.keys(options) as [keyof T & string, ...(keyof T & string)[]];
  return field(z.enum(names), label, { is: 'choice', options }, more);
}

/** The same, where leaving it alone means the given one. */
export function choiceWithDefault<const T extends Record<string, string>>(
  label: string,
  options: T,
  initial: keyof T & string,
  more: Options = {},
) {
  const names = Object.keys(options) as [keyof T & string, ...(keyof T & string)[]];
  const rule = z.enum(names).default(initial);
  return { ...field(rule, label, { is: 'choice', options }, more), required: false, initial };
}

/** The id of a record of another (or the same) collection. */
export function reference(label: string, to: string, options: Options = {}) {
  return field(idRule, label, { is: 'reference', to, many: false }, options);
}

/** Ids of several records of one collection. */
export function references(label: string, to: string, options: Options = {}) {
  const built = field(
    z.array(idRule).default([]),
    label,
    { is: 'reference', to, many: true },
    options,
  );
  return { ...built, required: false };
}

/** The id of a term that the department keeps in `site/`. */
export function term(label: string, of: VocabularyName, options: Options = {}) {
  return field(idRule, label, { is: 'term', of, many: false }, options);
}

/** Ids of several terms of one vocabulary. */
export function terms(label: string, of: VocabularyName, options: Options = {}) {
  const built = field(z.array(idRule).default([]), label, { is: 'term', of, many: true }, options);
  return { ...built, required: false };
}

function uploadRule(wanted: 'image' | 'file') {
  return z.string().superRefine((path, context) => {
    const isAccepted = wanted === 'image' ? isPictureName(path) : kindOf(path) !== undefined;
    if (isAccepted && /^\/uploads\/[^/\\]+$/.test(path)) return;
    const fault = isHeicName(path) ? pictureFault(path, 'heic') : kindFault(path, wanted);
    context.addIssue({ code: 'custom', message: message(fault.problem, fault.remedy) });
  });
}

/** A picture in `uploads/`. */
export function image(label: string, options: Options = {}) {
  return field(uploadRule('image'), label, { is: 'image' }, options);
}

/** A file to download in `uploads/`. */
export function file(label: string, options: Options = {}) {
  return field(uploadRule('file'), label, { is: 'file' }, options);
}

/** The strict rule of a set of fields: a key that no field declares is an error. */
export function rulesOf<const F extends Fields>(fields: F): z.ZodType<Values<F>> {
  const rules = Object.fromEntries(Object.entries(fields).map(([name, { rule }]) => [name, rule]));
  return z.strictObject(rules) as unknown as z.ZodType<Values<F>>;
}

/** Fields that stand together under one heading. */
export function group<const F extends Fields>(label: string, fields: F, options: Options = {}) {
  return field(rulesOf(fields), label, { is: 'object', fields }, options);
}

/** Any number of the same item, or from `least` to `most`; `summary` is what a folded item shows, e.g. `{{fields.year}}`; `inOneBox`, items are typed one after another with commas between, so they hold none. */
export function list<Rule extends z.ZodType>(
  label: string,
  item: Field<Rule>,
  options: Options & { summary?: string; least?: number; most?: number; inOneBox?: boolean } = {},
) {
  const { summary = '', least = 0, most, inOneBox = false } = options;
  const rule = z
    .array(item.rule)
    .min(least)
    .max(most ?? Number.MAX_SAFE_INTEGER)
    // Unlike a default, what stands in for a missing list is held to the rule.
    .prefault([]);
  const built = field(rule, label, { is: 'list', item, summary, least, most, inOneBox }, options);
  return { ...built, required: least > 0 };
}

/** The value of a list of typed blocks. */
export type BlockValue<T extends Record<string, BlockType>> = {
  [K in keyof T & string]: { type: K } & Values<T[K]['fields']>;
}[keyof T & string];

/** Blocks of a composed page, each of one of the given types. */
export function blocks<const T extends Record<string, BlockType>>(
  label: string,
  types: T,
  options: Options = {},
) {
  const variants = Object.entries(types).map(([name, { fields }]) =>
    z.strictObject({
      type: z.literal(name),
      ...Object.fromEntries(Object.entries(fields).map(([key, { rule }]) => [key, rule])),
    }),
  );
  const [first, ...rest] = variants;
  if (first === undefined) throw new Error('blocks() needs at least one type');
  const union = z.discriminatedUnion('type', [first, ...rest]);
  const rule = z.array(union).default([]) as unknown as z.ZodDefault<
    z.ZodArray<z.ZodType<BlockValue<T>>>
  >;
  return { ...field(rule, label, { is: 'blocks', types }, options), required: false };
}

/** The same field, which may be left empty. */
export function optional<Rule extends z.ZodType>(of: Field<Rule>): Field<z.ZodOptional<Rule>> {
  return { ...of, rule: of.rule.optional(), required: false };
}

/** The same field, which never reaches readers. */
export function internal<F extends Field>(of: F): F & { internal: true } {
  return { ...of, internal: true };
}

/** The same field, kept by the saving program and hidden from the form. */
export function automatic<F extends Field>(of: F): F & { automatic: true } {
  return { ...of, automatic: true };
}

/** The same field, which the form fills in beforehand. */
export function startingWith<F extends Field>(initial: string, of: F): F & { initial: string } {
  return { ...of, initial };
}

/** The same field, which the saving program makes from the field beside it when it is left empty. */
export function madeFrom<F extends Field>(name: string, of: F): F & { madeFrom: string } {
  return { ...of, madeFrom: name };
}
