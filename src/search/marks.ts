/**
 * The attribute by which a page tells the search index what it is. A template writes:
 *
 *     <head>
 *       <meta name="kind" content="Gương điển hình" data-search-as="filter">
 *       <meta name="field" content="Hòa giải ở cơ sở" data-search-as="filter">  (one for each value)
 *       <meta name="person" content="Vũ Đình Khoát" data-search-as="person">
 *       <meta name="also" content="Tập thể" data-search-as="also">
 *       <meta name="also" content="23/KH-STP" data-search-as="other-title">
 *     <main data-search-as="record" data-record="to-hoa-giai" data-day="2025-06-11" data-picture="/anh/….webp">
 *       <h1 data-search-as="title">…</h1>
 *       <p data-search-as="summary">…</p>
 *       <nav data-search-as="ignored">…</nav>
 *
 * Only pages with `<main data-search-as="record">` are indexed, and such a page must have a title.
 * What is not the record's own text (breadcrumbs, related lists, share buttons) is ignored. `also`
 * is what the record is looked for by though no text says it: readers look for “gương điển hình”,
 * and by the name that its unit took later. An `other-title` is what they call the record itself.
 */
export const searchAs = 'data-search-as';

/** What a part of a page is to the search index. */
export type SearchPart =
  | 'record'
  | 'title'
  | 'summary'
  | 'ignored'
  | 'filter'
  | 'person'
  | 'also'
  | 'other-title';

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
  form: 'data-search-form',
  input: 'data-search-input',
  suggestions: 'data-search-suggestions',
  suggested: 'data-search-suggested',
  narrow: 'data-search-narrow',
  group: 'data-search-group',
  filter: 'data-search-filter',
  order: 'data-search-order',
  chips: 'data-search-chips',
  announced: 'data-search-announced',
  count: 'data-search-count',
  notice: 'data-search-notice',
  instead: 'data-search-instead',
  hint: 'data-search-hint',
  nearest: 'data-search-nearest',
  browse: 'data-search-browse',
  error: 'data-search-error',
  trouble: 'data-search-trouble',
  retry: 'data-search-retry',
  results: 'data-search-results',
  result: 'data-search-result',
  more: 'data-search-more',
} as const;
