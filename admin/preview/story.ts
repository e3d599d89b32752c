import type { PreviewTemplateComponentProps } from 'decap-cms-core';
import { createElement as h, type ReactNode } from 'react';
import { spanText } from '../../src/domain/dates.ts';
import { type Box, itemWords } from '../form/item-words.ts';
import { useTitleOf } from '../form/related-titles.ts';

const KINDS = ['kicker', 'subject', 'scope', 'kind'];
const FACTS = ['name', 'position', 'unit', 'period', 'fields'];

/** A record as the site would set it: its head, picture, story and facts. */
export function StoryPreview(props: PreviewTemplateComponentProps): ReactNode {
  const { entry, fields, getCollection, widgetFor } = props;
  const titleOf = useTitleOf(async (collection, slug) => {
    // Decap's types promise a list; one record asked for by its slug comes alone.
    const [found] = [await getCollection(collection, slug)].flat();
    return { data: found?.get('data') };
  });
  const data: unknown = entry.get('data').toJS();
  const boxes = fields.toArray().map(
    (field): Box => ({
      ...field.toJS(),
      name: field.get('name'),
      widget: field.get('widget'),
    }),
  );
  const text = (...path: string[]): string => String(entry.getIn(['data', ...path]) ?? '');
  const words = (name: string): string =>
    name === 'period'
      ? yearsText(text(name, 'from'), text(name, 'to'))
      : itemWords({ name, widget: 'object', fields: boxes.filter(named(name)) }, data, titleOf);
  const kicker = KINDS.map(words).filter(Boolean).join(' · ');
  const facts = boxes.filter(({ name }) => FACTS.includes(name) && words(name) !== '');
  return h(
    'main',
    { className: 'preview' },
    h(
      'header',
      { className: 'story-head' },
      kicker === '' ? null : h('p', { className: 'kicker' }, kicker),
      h('h1', null, text('title')),
      text('summary') === '' ? null : h('p', { className: 'lead' }, text('summary')),
    ),
    h(
      'div',
      { className: 'story' },
      h('div', { className: 'story__aside' }, picture(props, text)),
      h(
        'div',
        { className: 'story__main' },
        text('body') === '' ? null : h('div', { className: 'prose' }, widgetFor('body')),
      ),
      facts.length === 0
        ? null
        : h(
            'dl',
            { className: 'facts' },
            facts.map(({ name, label }) =>
              h('div', { key: name }, h('dt', null, label), h('dd', null, words(name))),
            ),
          ),
    ),
  );
}

/** The picture with its caption, a person's cut upright as on the page. */
function picture(
  { getAsset }: PreviewTemplateComponentProps,
  text: (...path: string[]) => string,
): ReactNode {
  const field = text('portrait', 'image') === '' ? 'cover' : 'portrait';
  const image = text(field, 'image');
  if (image === '') return null;
  const [caption, credit] = [text(field, 'caption'), text(field, 'credit')];
  const ratio = field === 'portrait' && text('subject') === 'person' ? 'portrait' : 'natural';
  return h(
    'figure',
    null,
    h(
      'div',
      { className: `picture picture--${ratio}` },
      h('img', { src: String(getAsset(image)), alt: text(field, 'alt') }),
    ),
    caption === '' && credit === ''
      ? null
      : h(
          'figcaption',
          { className: 'caption' },
          caption === '' || credit === '' ? caption + credit : `${caption} (${credit})`,
        ),
  );
}

function yearsText(from: string, to: string): string {
  if (from === '') return to;
  return to === '' ? `Từ năm ${from}` : spanText(from, to);
}

function named(wanted: string): (box: Box) => boolean {
  return ({ name }) => name === wanted;
}
