import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'cheerio';
import { beforeAll, describe, expect, it } from 'vitest';
import { stateNames } from '../../src/audit/answer.ts';
import { auditSite, unmetLines } from '../../src/audit/audit-site.ts';
import { readLibrary } from '../../src/read/library.ts';
import { openSite } from '../../src/verify/site.ts';
import { builtSite } from '../harness/built-site.ts';
import { buildDay, departments } from '../harness/departments.ts';

type Answers = Awaited<ReturnType<typeof auditSite>>;

describe.each(departments)('The audit of $id', ({ id, content, siteUrl }) => {
  let answers: Answers;

  beforeAll(async () => {
    const { folder } = builtSite(id);
    const { library } = await readLibrary(content);
    answers = await auditSite(
      await openSite(folder, { siteUrl: new URL(siteUrl), library, today: buildDay }),
    );
  });

  it('finds no duty that is not met', () => {
    expect(unmetLines(answers)).toEqual([]);
  });

  it('stands on its own page as it is found in the finished site', () => {
    const file = join(builtSite(id).folder, 'so-do-cong/kiem-tra/index.html');
    const $ = load(readFileSync(file, 'utf8'));
    const told = $('.rows > li').map((_, row) => $(row).find('.state').text());
    expect(told.get()).toEqual(answers.map(({ state }) => stateNames[state]));
  });
});
