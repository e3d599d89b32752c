/**
 * The attributes by which a page tells the search index what it is. A template writes:
 *
 *     <head>
 *       <meta name="kind" content="Gương điển hình" data-pagefind-filter="kind[content]">
 *       <meta name="field" content="Hòa giải ở cơ sở" data-pagefind-filter="field[content]">  (one per field)
 *       <meta name="unit" content="Phòng Phổ biến, giáo dục pháp luật" data-pagefind-filter="unit[content]">
 *       <meta name="year" content="2025" data-pagefind-filter="year[content]">
 *     <main data-template="exemplar" data-record="to-hoa-giai" data-day="2025-06-11"
 *           data-kind="Gương điển hình, Tập thể" data-pagefind-body
 *           data-pagefind-meta="record[data-record], day[data-day], image[data-picture]" data-pagefind-sort="day[data-day]">
 *       <h1 data-pagefind-meta="title" data-pagefind-weight="10">…</h1>
 *       <p data-pagefind-meta="summary" data-pagefind-weight="5">…</p>
 *       <nav data-pagefind-ignore>…</nav>
 *
 * Only pages with `<main data-pagefind-body>` are indexed, and such a page must have a title mark.
 * Filter values stand in attributes (never as an element's text), since the text is rewritten for
 * the index. Anything that is not the record's own text (breadcrumbs, related lists, share buttons)
 * carries `data-pagefind-ignore`. What the record is called stands in `data-kind`: readers look for
 * “gương điển hình” though no story says it of itself. `data-names` holds the names that its unit
 * took later.
 */
export const searchMarks = {
  body: 'data-pagefind-body',
  meta: 'data-pagefind-meta',
  filter: 'data-pagefind-filter',
  weight: 'data-pagefind-weight',
  sort: 'data-pagefind-sort',
  ignore: 'data-pagefind-ignore',
} as const;

/** The groups a reader can narrow a search by, with their labels, in the order of the search page. */
export const searchFilters = [
  { name: 'kind', label: 'Loại nội dung' },
  { name: 'field', label: 'Lĩnh vực' },
  { name: 'unit', label: 'Đơn vị' },
  { name: 'year', label: 'Năm' },
  { name: 'movement', label: 'Phong trào' },
  { name: 'campaign', label: 'Đợt thi đua, tuyên truyền' },
] as const;

/** The name of a filter group, in the page's mark and in the address of a search. */
export type SearchFilterName = (typeof searchFilters)[number]['name'];

/** Attributes of the search page's parts, which styles, tests and outside checks rely on. */
export const panelMarks = {
  state: 'data-search-state',
  input: 'data-search-input',
  count: 'data-search-count',
  notice: 'data-search-notice',
  filter: 'data-search-filter',
  results: 'data-search-results',
  result: 'data-search-result',
  more: 'data-search-more',
  error: 'data-search-error',
  retry: 'data-search-retry',
  hint: 'data-search-hint',
  clear: 'data-search-clear',
} as const;
