/** The two departments that every test of a built site looks at, and the day they are built for. */
export const departments = [
  { id: 'khanh-hoa', content: 'content', siteUrl: 'http://127.0.0.1:4321/' },
  { id: 'tay-ninh', content: 'examples/tay-ninh', siteUrl: 'https://tinh.gov.vn/thi-dua/' },
] as const;

/** The day on which the test sites are built. */
export const buildDay = '2026-01-31';

/** One of the two departments. */
export type DepartmentId = (typeof departments)[number]['id'];
