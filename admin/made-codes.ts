import { slugify } from '../src/domain/vietnamese.ts';
import type { Values } from './record-on-save.ts';

/** A box of the form: its own boxes if it is a list, the box that its code is made from if it is one. */
export interface CodedBox {
  name: string;
  fields?: readonly CodedBox[];
  made_from?: string;
}

const LONGEST_CODE = 60;

/** The same values, where every item of a list that has no code yet has one made from its name. */
export function withMadeCodes(values: Values, boxes: readonly CodedBox[]): Values {
  const made = boxes.flatMap(({ name, fields = [] }) => {
    const items = values[name];
    const code = fields.find(({ made_from }) => made_from !== undefined);
    if (code?.made_from === undefined || !Array.isArray(items)) return [];
    return [[name, coded(items, code.name, code.made_from)] as const];
  });
  return { ...values, ...Object.fromEntries(made) };
}

function coded(items: readonly Values[], code: string, from: string): Values[] {
  const taken = new Set(items.map((item) => item[code]).filter(isText));
  return items.map((item) => {
    const name = item[from];
    if (isText(item[code]) || !isText(name)) return item;
    const free = freeCode(slugify(name).slice(0, LONGEST_CODE).replace(/-+$/, ''), taken);
    taken.add(free);
    // First, as in the terms that have one already.
    return { [code]: free, ...item, [code]: free };
  });
}

function freeCode(wanted: string, taken: ReadonlySet<string>): string {
  let code = wanted;
  for (let number = 2; taken.has(code); number += 1) code = `${wanted}-${number}`;
  return code;
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}
