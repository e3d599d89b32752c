/** The part of Pagefind's browser API that is asked here. */
interface Pagefind {
  search(query: string): Promise<{ results: { data(): Promise<{ url: string }> }[] }>;
}

const first = 10;
const address = '/pagefind/pagefind.js';
const pagefind: Pagefind = await import(address);

/** The addresses of the first pages that Pagefind finds. */
export async function pagefindAddresses(query: string): Promise<string[]> {
  const { results } = await pagefind.search(query);
  const pages = await Promise.all(results.slice(0, first).map((result) => result.data()));
  return pages.map(({ url }) => url);
}
