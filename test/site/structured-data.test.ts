import { describe, expect, it } from 'vitest';
import { builtSite } from '../harness/built-site.ts';
import { departments } from '../harness/departments.ts';
import { type HtmlPage, htmlPages } from '../harness/html-pages.ts';
import { type LinkedData, schemaOrgFaults } from './schema-org-faults.ts';

const dated = /"(?:datePublished|dateModified|startDate|endDate)":"([^"]*)"/g;
const day = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d:00\+07:00)?$/;

function toldBy(pages: readonly HtmlPage[]): LinkedData[] {
  return pages.flatMap(({ file, $ }) =>
    $('script[type="application/ld+json"]')
      .toArray()
      .map((script) => ({ file, data: JSON.parse($(script).text()) })),
  );
}

describe.each(departments)('What the site of $id tells search engines', ({ id }) => {
  const { folder, siteUrl } = builtSite(id);
  const pages = htmlPages(folder);
  const told = toldBy(pages);

  it('stands on the home page and once on every record', () => {
    const wanted = pages.filter(({ record, template }) => record || template === 'home');
    expect(told.map(({ file }) => file)).toEqual(wanted.map(({ file }) => file));
  });

  it('names days with their zone, and full addresses of this site', () => {
    for (const { file, data } of told) {
      const text = JSON.stringify(data);
      const wrong = [...text.matchAll(dated)].filter(([, when = '']) => !day.test(when));
      expect(wrong, file).toEqual([]);
      const addresses = [...text.matchAll(/"(?:@id|url|image)":"([^"]*)"/g)].map(([, url]) => url);
      expect(addresses.length, file).toBeGreaterThan(0);
      expect(
        addresses.filter((url) => !url?.startsWith(siteUrl)),
        file,
      ).toEqual([]);
    }
  });
});

it('What the sites tell is in the words and kinds of values of schema.org', () => {
  const told = departments.flatMap(({ id }) => toldBy(htmlPages(builtSite(id).folder)));
  expect(told.length).toBeGreaterThan(100);
  expect(schemaOrgFaults(told)).toEqual([]);
});

it('The judge of it sees names and values that schema.org does not have', () => {
  const cases = [
    { '@type': 'Article', headlines: 'Chuyện' },
    { '@type': 'Event', datePublished: '2026-01-31' },
    { '@type': 'Event', eventStatus: 'https://schema.org/Held' },
    { '@type': 'NewsArticle', author: { '@type': 'Person', job: 'hòa giải viên' } },
    { '@type': 'NewsArticle', author: { '@type': 'Author', name: 'Lê Na' } },
    { '@type': 'Article', headline: 7 },
  ];
  const faults = schemaOrgFaults(
    cases.map((data, at) => ({
      file: `${at}`,
      data: { '@context': 'https://schema.org', ...data },
    })),
  );
  expect(new Set(faults.map((fault) => fault.split(':')[0]))).toEqual(new Set(Object.keys(cases)));
});
