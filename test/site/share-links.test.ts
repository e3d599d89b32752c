import { expect, it } from 'vitest';
import { pageOfTemplate } from '../harness/html-pages.ts';
import { servedSite } from '../harness/served-site.ts';

const site = servedSite('khanh-hoa');
const { path, $ } = pageOfTemplate(site.folder, 'exemplar');

it('A story’s link is copied, and the reader is told', async () => {
  const context = await site.openContext({ permissions: ['clipboard-read', 'clipboard-write'] });
  const tab = await context.newPage();
  await tab.goto(site.address(path));
  await tab.getByRole('button', { name: 'Chép liên kết' }).click();
  await tab.getByRole('status').getByText('Đã chép liên kết').waitFor();
  const copied = await tab.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe($('link[rel="canonical"]').attr('href'));
  await context.close();
});

it('A story is printed by its button', async () => {
  const context = await site.openContext({});
  const tab = await context.newPage();
  await tab.goto(site.address(path));
  const printing = tab.evaluate(
    () =>
      new Promise((resolve) => {
        window.addEventListener('beforeprint', () => resolve('printed'), { once: true });
      }),
  );
  await tab.getByRole('button', { name: 'In bài' }).click();
  expect(await printing).toBe('printed');
  await context.close();
});

it('Without scripts no button stands there that does nothing', async () => {
  const context = await site.openContext({ javaScriptEnabled: false });
  const tab = await context.newPage();
  await tab.goto(site.address(path));
  await tab.getByRole('link', { name: 'Gửi bài qua thư điện tử' }).waitFor();
  expect(await tab.locator('.share').getByRole('button').count()).toBe(0);
  await context.close();
});
