import { isObject } from '../../src/schema/is-object.ts';
import type { Box, TitleOf } from '../form/item-words.ts';
import { momentWords } from '../form/moment-words.ts';
import { dayWords } from '../record-state.ts';

/**
 * A box's whole value as text to read and compare: lists line by line, groups with their labels,
 * records and terms by what they are called.
 */
export function fieldText(box: Box | undefined, value: unknown, titleOf: TitleOf): string {
  const isEmpty = value === undefined || value === null || value === '';
  if (isEmpty || (Array.isArray(value) && value.length === 0)) return '(để trống)';
  if (Array.isArray(value)) {
    return value.map((item) => itemText(itemBox(box, item), item, titleOf)).join('\n');
  }
  return isObject(value) ? groupText(box, value, titleOf) : plainText(box, value, titleOf);
}

/** True for boxes that are written as text, and can therefore be written anew. */
export function isWritten(box: Box | undefined): boolean {
  return ['string', 'text', 'markdown'].includes(box?.widget ?? '');
}

/** The lines of an item stand under each other, so that the eye finds where the next one begins. */
function itemText(box: Box | undefined, item: unknown, titleOf: TitleOf): string {
  const text = fieldText(box, item, titleOf);
  const isBlock = isObject(item) && typeof item.type === 'string' && box?.label !== undefined;
  return `• ${isBlock ? `${box.label}\n${text}` : text}`.replaceAll('\n', '\n   ');
}

function groupText(box: Box | undefined, value: object, titleOf: TitleOf): string {
  return Object.entries(value)
    .filter(([name]) => name !== 'type' || box?.fields?.some((one) => one.name === name))
    .map(([name, inside]) => {
      const inner = box?.fields?.find((one) => one.name === name);
      const text = fieldText(inner, inside, titleOf);
      return `${inner?.label ?? name}:${text.includes('\n') ? '\n' : ' '}${text}`;
    })
    .join('\n');
}

function itemBox(box: Box | undefined, item: unknown): Box | undefined {
  // A choice of several has the same words for each of them.
  if (box?.widget !== 'list') return box;
  const type = isObject(item) ? item.type : undefined;
  const { label: _ofAll, ...own } = box;
  return box.types?.find(({ name }) => name === type) ?? box.field ?? { ...own, widget: 'object' };
}

function plainText(box: Box | undefined, value: unknown, titleOf: TitleOf): string {
  const text = String(value);
  if (typeof value === 'boolean') return value ? 'Có' : 'Không';
  if (box?.widget === 'relation') return titleOf(box.collection ?? '', box.file, text) || text;
  if (box?.widget === 'datetime') return dayWords(text);
  if (box?.moment === true) return momentWords(text);
  return box?.options?.find((option) => option.value === value)?.label ?? text;
}
