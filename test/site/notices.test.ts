import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../harness/chromium.ts';
import { buildDay } from '../harness/departments.ts';
import { type StaticServer, serveFolder } from '../harness/static-server.ts';
import { axeViolations } from './axe-violations.ts';
import { type ChangedDepartment, changedDepartment } from './changed-department.ts';

const days = { from: buildDay, to: buildDay };
const cases = {
  feast: {
    downtimes: [
      { from: '2026-02-05', to: '2026-02-06', note: 'Thời gian từ 22 giờ đến 5 giờ.' },
      { from: '2026-01-29', to: '2026-01-30' },
    ],
    moved: { address: 'https://thi-dua.tinh.example/', from: '2026-03-01' },
    occasions: [
      { kind: 'tet', ...days, greeting: 'Chúc mừng năm mới Bính Ngọ' },
      { kind: 'mourning', from: '2026-02-01', to: '2026-02-02', greeting: 'Tưởng niệm' },
    ],
  },
  mourning: { occasions: [{ kind: 'mourning', ...days, greeting: 'Tưởng niệm' }] },
};

const sites = new Map<string, { department: ChangedDepartment; server: StaticServer }>();
let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
  for (const [name, notices] of Object.entries(cases)) {
    const department = await changedDepartment({ notices });
    sites.set(name, { department, server: await serveFolder(department.folder) });
  }
});
afterAll(async () => {
  await browser?.close();
  for (const { department, server } of sites.values()) {
    await server.close();
    await department.remove();
  }
});

async function open(name: keyof typeof cases, look: (tab: Page) => Promise<void>): Promise<void> {
  const tab = await browser.newPage({ viewport: { width: 360, height: 740 } });
  await tab.goto(sites.get(name)?.server.url ?? '');
  await look(tab);
  await tab.close();
}

const filterOf = (tab: Page) =>
  tab.evaluate(() => getComputedStyle(document.documentElement).filter);

describe('What the portal has to say on a day', () => {
  it('stands on its pages: greeting, new address, coming downtime; nothing of yesterday or of tomorrow', () =>
    open('feast', async (tab) => {
      const said = await tab.getByRole('complementary', { name: 'Thông báo của cổng' }).innerText();
      expect(said.split(/\n+/).map((line) => line.trim())).toEqual([
        'Chúc mừng năm mới Bính Ngọ',
        'Từ ngày 1 tháng 3 năm 2026, cổng chuyển sang địa chỉ mới: https://thi-dua.tinh.example/.',
        'Bảo trì: cổng tạm dừng từ ngày 5 tháng 2 năm 2026 đến hết ngày 6 tháng 2 năm 2026. Thời gian từ 22 giờ đến 5 giờ.',
      ]);
      expect(await tab.locator('.garland').count()).toBe(1);
      expect(await filterOf(tab)).toBe('none');
    }));

  it.each(['light', 'dark'] as const)('passes axe, %s', (colorScheme) =>
    open('feast', async (tab) => {
      await tab.emulateMedia({ colorScheme });
      expect(await axeViolations(tab)).toEqual([]);
    }),
  );

  it('is grey in mourning, without a garland', () =>
    open('mourning', async (tab) => {
      expect(await filterOf(tab)).toBe('grayscale(1)');
      expect(await tab.locator('.garland').count()).toBe(0);
      expect(await tab.locator('.site-notices').innerText()).toBe('Tưởng niệm');
    }));
});
