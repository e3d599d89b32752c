import type { BlockType, Field, Fields } from '../schema/field.ts';

/** One box of Decap's form, as its configuration tells it. */
export interface Widget {
  name: string;
  label: string;
  widget: string;
  required: boolean;
  hint?: string;
  [setting: string]: unknown;
}

interface Surroundings {
  /** Inside a group that may stay empty: its boxes must not fill themselves in. */
  optionalGroup: boolean;
}

/** The form's boxes for a set of fields. */
export function widgetsOf(
  fields: Fields,
  surroundings: Surroundings = { optionalGroup: false },
): Widget[] {
  return Object.entries(fields).map(([name, field]) => widgetOf(name, field, surroundings));
}

/** The form's box for one field. */
export function widgetOf(
  name: string,
  field: Field,
  { optionalGroup }: Surroundings = { optionalGroup: false },
): Widget {
  const { label, hint } = field;
  if (field.automatic === true) return { name, label, widget: 'hidden', required: false };
  return {
    name,
    label,
    required: field.required && field.madeFrom === undefined,
    ...(field.madeFrom === undefined ? {} : { made_from: field.madeFrom }),
    ...(hint === undefined ? {} : { hint }),
    ...(optionalGroup ? {} : initialOf(field)),
    ...settingsOf(field, optionalGroup),
  };
}

function initialOf({ initial, shape }: Field): { default?: unknown } {
  if (initial === undefined) return {};
  return { default: shape.is === 'day' && initial === 'today' ? '{{now}}' : initial };
}

type Settings = { widget: string; [setting: string]: unknown };

function settingsOf(field: Field, optionalGroup: boolean): Settings {
  const { shape } = field;
  switch (shape.is) {
    case 'text':
    case 'time':
      return { widget: 'string' };
    case 'moment':
      // A moment is written in many ways; the saving program knows them and answers in a sentence.
      return { widget: 'string', moment: true };
    case 'paragraph':
      return { widget: 'text' };
    case 'markdown':
      return { widget: 'markdown', ...STORY };
    case 'yes':
      return { widget: 'boolean' };
    case 'day':
      return {
        widget: 'datetime',
        format: 'YYYY-MM-DD',
        date_format: 'DD/MM/YYYY',
        time_format: false,
      };
    case 'image':
    case 'file':
      // Addresses of other sites would make readers' browsers call them.
      return { widget: shape.is, choose_url: false };
    case 'number':
      return { widget: 'number', value_type: 'int', min: shape.min, max: shape.max, step: 1 };
    case 'choice':
      return { widget: 'select', options: optionsOf(shape.options) };
    case 'reference':
      return { widget: 'relation', multiple: shape.many, ...recordsOf(shape.to) };
    case 'term':
      return { widget: 'relation', multiple: shape.many, ...termsOf(shape.of) };
    case 'object':
      return {
        widget: 'object',
        collapsed: !field.required,
        fields: widgetsOf(shape.fields, { optionalGroup: optionalGroup || !field.required }),
      };
    case 'list':
      return {
        widget: 'list',
        ...(shape.inOneBox ? {} : itemsOf(shape.item)),
        ...summaryOf(shape.summary),
        ...(shape.least > 0 ? { min: shape.least } : {}),
        ...(shape.most === undefined ? {} : { max: shape.most }),
      };
    case 'blocks':
      return {
        widget: 'list',
        label_singular: 'khối',
        collapsed: true,
        types: typesOf(shape.types),
      };
  }
}

const STORY = {
  buttons: [
    'bold',
    'italic',
    'link',
    'heading-two',
    'heading-three',
    'quote',
    'bulleted-list',
    'numbered-list',
  ],
  editor_components: ['quote', 'figure', 'document', 'exemplar', 'quiz'],
  // Markdown's own signs say nothing to people who know Word.
  modes: ['rich_text'],
};

function optionsOf(options: Readonly<Record<string, string>>) {
  return Object.entries(options).map(([value, label]) => ({ label, value }));
}

/** A unit shows the last day of its name, so that nobody picks one that was gone by then. */
const UNIT = "{{title}}{{validTo | date('[ (đến hết ]D/M/YYYY[)]')}}";

function recordsOf(collection: string) {
  return {
    collection,
    value_field: '{{filename}}',
    search_fields: ['title'],
    display_fields: [collection === 'units' ? UNIT : 'title'],
    options_length: 20,
  };
}

function termsOf(vocabulary: string) {
  return {
    collection: 'site',
    file: vocabulary,
    value_field: 'terms.*.id',
    search_fields: ['terms.*.name'],
    display_fields: ['terms.*.name'],
    options_length: 100,
  };
}

function itemsOf(item: Field) {
  const label_singular = item.label.charAt(0).toLocaleLowerCase('vi') + item.label.slice(1);
  if (item.shape.is === 'object') {
    return { label_singular, collapsed: true, fields: widgetsOf(item.shape.fields) };
  }
  return { label_singular, field: widgetOf('item', item) };
}

function summaryOf(summary: string): { summary?: string } {
  return summary === '' ? {} : { summary };
}

function typesOf(types: Readonly<Record<string, BlockType>>) {
  return Object.entries(types).map(([name, { label, fields }]) => ({
    name,
    label,
    widget: 'object',
    fields: widgetsOf(fields),
  }));
}
