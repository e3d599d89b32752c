import { expect, it } from 'vitest';
import { facetsOf } from '../../src/domain/facets.ts';
import { listedIn } from '../../src/domain/listed.ts';
import { portal } from '../factories/library.ts';
import { article, document, unit } from '../factories/records.ts';

const body = (id: string, kind: string) => unit({ id, title: id, slug: id, kind });
const opened = portal([
  body('chinh-phu', 'authority'),
  body('so-noi-vu', 'authority'),
  body('van-phong', 'office'),
  document({ id: 'nghi-dinh', issuer: 'chinh-phu' }),
  article({ id: 'phoi-hop', unit: 'so-noi-vu' }),
]);

it('Units are listed unless they are known as issuers of documents alone', () => {
  const ids = listedIn(opened, 'units').map(({ id }) => id);
  expect(ids).toEqual(expect.arrayContaining(['so-noi-vu', 'van-phong']));
  expect(ids).not.toContain('chinh-phu');
});

it('An unlisted body still narrows the list of documents that it issued', () => {
  const [issuers] = facetsOf(opened, 'documents').filter(({ name }) => name === 'co-quan');
  expect(issuers?.values.map(({ value }) => value)).toContain('chinh-phu');
});
