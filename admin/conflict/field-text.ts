import { isObject } from '../../src/schema/is-object.ts';
import type { Box } from '../form/item-words.ts';
import { dayWords } from '../record-state.ts';

/** A box's whole value as text to read and compare: lists line by line, groups with their labels. */
export function fieldText(box: Box | undefined, value: unknown): string {
  if (value === undefined || value === null || value === '') return '(để trống)';
  if (Array.isArray(value)) {
    return value.map((item) => `• ${fieldText(itemBox(box), item)}`).join('\n');
  }
  if (isObject(value)) {
    return Object.entries(value)
      .map(([name, inside]) => {
        const inner = box?.fields?.find((one) => one.name === name);
        return `${inner?.label ?? name}: ${fieldText(inner, inside)}`;
      })
      .join('\n');
  }
  return plainText(box, value);
}

/** True for boxes that are written as text, and can therefore be written anew. */
export function isWritten(box: Box | undefined): boolean {
  return ['string', 'text', 'markdown'].includes(box?.widget ?? '');
}

function itemBox(box: Box | undefined): Box | undefined {
  // A choice of several has the same words for each of them.
  return box?.widget === 'list' ? (box.field ?? { ...box, widget: 'object' }) : box;
}

function plainText(box: Box | undefined, value: unknown): string {
  if (typeof value === 'boolean') return value ? 'Có' : 'Không';
  const chosen = box?.options?.find((option) => option.value === value);
  if (chosen !== undefined) return chosen.label;
  return box?.widget === 'datetime' ? dayWords(String(value)) : String(value);
}
