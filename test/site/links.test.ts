import { describe, expect, it } from 'vitest';
import { readLibrary } from '../../src/read/library.ts';
import { links } from '../../src/verify/links.ts';
import { openSite } from '../../src/verify/site.ts';
import { builtSite } from '../harness/built-site.ts';
import { buildDay, departments } from '../harness/departments.ts';

describe.each(departments)('On the site of $id', async ({ id, content }) => {
  const { folder, siteUrl } = builtSite(id);
  const { library } = await readLibrary(content);
  const site = await openSite(folder, { siteUrl: new URL(siteUrl), library, today: buildDay });

  it('every address of the site, and every #fragment, leads to what is there', async () => {
    expect(await links(site)).toEqual([]);
  });

  it('the home page has links', () => {
    const home = site.pages.find(({ file }) => file === 'index.html');
    expect(home?.addresses.size).toBeGreaterThan(10);
  });
});
