import { slugify } from '../../src/domain/vietnamese.ts';

/** A page for the index; the body is HTML. */
export type SamplePage = {
  title: string;
  body: string;
  kind?: string;
  fields?: string[];
  year?: string;
  day?: string;
};

/** The record id of a sample page. */
const sampleId = (page: SamplePage) => slugify(page.title);

/** A sample page as a template of the site writes it. */
export function sampleHtml(page: SamplePage): string {
  const filters = [
    ['kind', page.kind ?? 'Gương điển hình'],
    ...(page.fields ?? []).map((field) => ['field', field]),
    ['year', page.year ?? '2025'],
  ];
  const id = sampleId(page);
  const day = page.day ?? '2025-06-11';
  return `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>${page.title}</title>
${filters.map(([name, value]) => `<meta name="${name}" content="${value}" data-search-as="filter">`).join('\n')}
</head><body><nav>Phong trào ngoài lề</nav>
<main data-template="exemplar" data-record="${id}" data-day="${day}" data-search-as="record">
<h1 data-search-as="title">${page.title}</h1>
${page.body}
<aside data-search-as="ignored">Liên kết ngoài lề</aside></main></body></html>`;
}
