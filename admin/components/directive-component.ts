import type { BlockEditorComponentOptions } from 'decap-cms-core';
import { directivePattern, readDirective, writeDirective } from '../../src/domain/directive.ts';

interface Box {
  name: string;
  label: string;
  widget: string;
  hint?: string;
  required?: boolean;
  choose_url?: boolean;
  collection?: string;
  value_field?: string;
  search_fields?: string[];
  display_fields?: string[];
}

interface Description {
  /** The directive's name in the story. */
  id: string;
  label: string;
  boxes: Box[];
  /** What stands for it in the preview, as HTML; values arrive escaped, pictures by `addressOf`. */
  preview: (values: Readonly<Record<string, string>>, addressOf: AddressOf) => string;
}

/** Where the newsroom shows an upload. */
type AddressOf = (upload: string) => string;

/** A toolbar block whose boxes are the attributes of one directive. */
export function directiveComponent(description: Description): BlockEditorComponentOptions {
  const { id, label, boxes, preview } = description;
  return {
    id,
    label,
    fields: boxes,
    pattern: directivePattern(id),
    fromBlock: ([line]: RegExpMatchArray) => readDirective(line ?? '')?.attributes ?? {},
    toBlock: (data: unknown) => writeDirective(id, texts(data)),
    toPreview: (data: unknown, getAsset?: (path: string) => { toString(): string }) =>
      preview(escapedTexts(data), (upload) => String(getAsset?.(upload) ?? upload)),
  };
}

/** Decap hands over whatever its widgets made: only texts are attributes. */
function texts(data: unknown): Record<string, string> {
  if (typeof data !== 'object' || data === null) return {};
  const pairs = Object.entries(data).filter(
    (pair): pair is [string, string] => typeof pair[1] === 'string',
  );
  return Object.fromEntries(pairs.map(([name, value]) => [name, value.normalize('NFC')]));
}

function escapedTexts(data: unknown): Record<string, string> {
  return Object.fromEntries(
    Object.entries(texts(data)).map(([name, value]) => [name, escapedForHtml(value)]),
  );
}

function escapedForHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
