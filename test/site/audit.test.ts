import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'cheerio';
import { describe, expect, it } from 'vitest';
import { stateNames } from '../../src/audit/answer.ts';
import { auditSite, unmetLines } from '../../src/audit/audit-site.ts';
import { readLibrary } from '../../src/read/library.ts';
import { openSite } from '../../src/verify/site.ts';
import { builtSite } from '../harness/built-site.ts';
import { buildDay, departments } from '../harness/departments.ts';

describe.each(departments)('The audit of $id', ({ id, content, siteUrl }) => {
  async function audit() {
    const { folder } = builtSite(id);
    const { library } = await readLibrary(content);
    return auditSite(
      await openSite(folder, { siteUrl: new URL(siteUrl), library, today: buildDay }),
    );
  }

  it('finds no duty that is not met', async () => {
    expect(unmetLines(await audit())).toEqual([]);
  });

  it('stands on its own page as it is found in the finished site', async () => {
    const file = join(builtSite(id).folder, 'so-do-cong/kiem-tra/index.html');
    const $ = load(readFileSync(file, 'utf8'));
    const told = $('.rows > li').map((_, row) => $(row).find('.state').text());
    expect(told.get()).toEqual((await audit()).map(({ state }) => stateNames[state]));
  });
});
