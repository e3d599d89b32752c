import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const program = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The only rules whose answer a colour scheme can change. */
export const colourRules = ['color-contrast', 'link-in-text-block'];

/** What axe finds wrong in a page as it stands, by all its rules or by some: rule, place, fault. */
export async function axeViolations(tab: Page, rules?: readonly string[]): Promise<string[]> {
  if (await tab.evaluate(() => !('axe' in window))) await tab.evaluate(program);
  const options = { resultTypes: ['violations'], ...(rules && { runOnly: rules }) };
  const { violations } = await tab.evaluate<AxeResults>(`axe.run(${JSON.stringify(options)})`);
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ failureSummary, target }) => {
      const fault = failureSummary?.split('\n').slice(1, 2).join('').trim() ?? help;
      return `${id} · ${target.join(' ')} · ${fault}`;
    }),
  );
}
