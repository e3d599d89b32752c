import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

const data = z.object({
  collections: z.record(z.string(), z.object({ years: z.record(z.string(), z.string()) })),
});
const yearly = z.object({ records: z.array(z.object({ id: z.string(), title: z.string() })) });

/** Titles of the published records by `<collection>/<id>`, from the site's own data. */
export async function publishedTitles(folder: string, base: string): Promise<Map<string, string>> {
  const read = async (file: string) => JSON.parse(await readFile(join(folder, file), 'utf8'));
  const titles = new Map<string, string>();
  const { collections } = data.parse(await read('portal.json'));
  for (const [name, { years }] of Object.entries(collections)) {
    for (const href of Object.values(years)) {
      const path = new URL(href, 'http://localhost').pathname.slice(base.length);
      for (const { id, title } of yearly.parse(await read(path)).records) {
        titles.set(`${name}/${id}`, title);
      }
    }
  }
  return titles;
}
