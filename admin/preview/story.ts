import type { PreviewTemplateComponentProps } from 'decap-cms-core';
import { createElement as h, type ReactNode } from 'react';

/** A record as the site would set it: title, summary, picture, story. */
export function StoryPreview({
  entry,
  widgetFor,
  getAsset,
}: PreviewTemplateComponentProps): ReactNode {
  const value = (...path: string[]): unknown => entry.getIn(['data', ...path]);
  const text = (...path: string[]): string => {
    const found = value(...path);
    return typeof found === 'string' ? found : '';
  };
  const pictureField = text('portrait', 'image') === '' ? 'cover' : 'portrait';
  const picture = text(pictureField, 'image');
  const summary = text('summary');
  return h(
    'main',
    { className: 'preview story__main' },
    h('h1', null, text('title')),
    summary === '' ? null : h('p', { className: 'lead' }, summary),
    picture === ''
      ? null
      : h(
          'figure',
          { className: 'figure' },
          h('img', { src: String(getAsset(picture)), alt: text(pictureField, 'alt') }),
          h(
            'figcaption',
            null,
            [text(pictureField, 'caption'), text(pictureField, 'credit')]
              .filter(Boolean)
              .join(' · '),
          ),
        ),
    text('body') === '' ? null : h('div', { className: 'prose' }, widgetFor('body')),
  );
}
