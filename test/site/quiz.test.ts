import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { choiceLetter } from '../../src/domain/quiz-key.ts';
import { readRecordFile } from '../../src/read/record-file.ts';
import { htmlPages } from '../harness/html-pages.ts';
import { servedSite } from '../harness/served-site.ts';
import { axeViolations } from './axe-violations.ts';

const site = servedSite('khanh-hoa');
const id = 'nam-phut-voi-luat-hoa-giai-o-co-so';
const path = `trac-nghiem/${id}/`;
const file = `content/quizzes/${id}.md`;
const { value: quiz } = readRecordFile('quizzes', file, readFileSync(file));
if (quiz === undefined) throw new Error(`${file} cannot be read.`);
const { questions } = quiz;
const opened: Page[] = [];

afterEach(async () => {
  for (const tab of opened.splice(0)) await tab.context().close();
});

async function open(options: BrowserContextOptions = {}, without?: RegExp): Promise<Page> {
  const context = await site.openContext({
    reducedMotion: 'reduce',
    viewport: { width: 360, height: 740 },
    ...options,
  });
  const tab = await context.newPage();
  opened.push(tab);
  if (without !== undefined) await tab.route(without, (route) => route.abort());
  await tab.goto(site.address(path));
  return tab;
}

const focused = (tab: Page) =>
  tab.evaluate(() => document.activeElement?.textContent?.replace(/\s+/g, ' ').trim() ?? '');
const said = async (tab: Page) =>
  (await tab.locator('quiz-player [role=status]').innerText()).replace(/\s+/g, ' ');
const shown = (tab: Page) => tab.locator('.quiz fieldset:visible').count();

/** Marks the choices at some positions of the question in view, by keys alone, from the question itself. */
async function mark(tab: Page, positions: readonly number[], isMany: boolean): Promise<void> {
  await tab.keyboard.press('Tab');
  const last = Math.max(...positions);
  for (let position = 0; position <= last; position += 1) {
    if (positions.includes(position) && (isMany || position === last)) {
      await tab.keyboard.press('Space');
    }
    if (position < last) await tab.keyboard.press(isMany ? 'Tab' : 'ArrowDown');
  }
}

describe('A quiz without scripts', () => {
  it('shows every question, each answer behind a fold', async () => {
    const tab = await open({ javaScriptEnabled: false });
    expect(await shown(tab)).toBe(questions.length);
    expect(await tab.getByText('Đáp án:').filter({ visible: true }).count()).toBe(0);
    expect(await tab.getByRole('button', { name: 'Trả lời' }).count()).toBe(0);
    await tab.getByText('Xem đáp án câu 1').click();
    const answer = tab.locator('.quiz__answer').first();
    expect(await answer.innerText()).toContain(questions[0]?.explanation);
  });

  it('does so too when its script never comes', async () => {
    const tab = await open({ reducedMotion: 'no-preference' }, /\.js$/);
    await expect.poll(() => shown(tab)).toBe(questions.length);
  });
});

describe('A quiz by keyboard', () => {
  it('asks, explains, scores and begins again, and sends and keeps nothing', async () => {
    const tab = await open();
    await tab.waitForLoadState('networkidle');
    const asked: string[] = [];
    // Pictures of questions that come into view are fetched as on any page, the tab's icon when there is time.
    tab.on('request', (request) => {
      const isPicture = request.resourceType() === 'image' || /\/emblem\.svg$/.test(request.url());
      if (!isPicture) asked.push(request.url());
    });
    expect(await shown(tab)).toBe(1);
    expect(await axeViolations(tab)).toEqual([]);

    await tab.locator('.quiz fieldset:visible').focus();
    await tab.keyboard.press('Tab');
    await tab.keyboard.press('Enter');
    expect(await said(tab)).toBe('Bạn chưa chọn phương án nào.');
    await tab.locator('.quiz fieldset:visible').focus();

    for (const [index, question] of questions.entries()) {
      expect(await focused(tab)).toContain(`Câu ${index + 1} trên ${questions.length}.`);
      const right = question.choices.flatMap((choice, at) => (choice.right ? [at] : []));
      const isMany = right.length > 1;
      // The second is answered wrongly, of the one with several right choices one is left out.
      const wrong = question.choices.findIndex((choice) => !choice.right);
      const chosen = index === 1 ? [wrong] : isMany ? right.slice(1) : right;
      await mark(tab, chosen, isMany);
      await tab.keyboard.press('Enter');
      const verdict = index === 1 ? 'Chưa đúng.' : isMany ? 'Đúng nhưng chưa đủ.' : 'Đúng rồi.';
      const answer = await said(tab);
      expect(answer).toContain(verdict);
      expect(answer).toContain(question.explanation);
      expect(answer).toContain(`Căn cứ: ${question.bases[0]?.text}`);
      expect(await focused(tab)).toBe(
        index === questions.length - 1 ? 'Xem kết quả' : 'Câu tiếp theo',
      );
      if (index === 1) expect(await axeViolations(tab)).toEqual([]);
      await tab.keyboard.press('Enter');
    }

    const missed = [
      1,
      questions.findIndex(({ choices }) => choices.filter((one) => one.right).length > 1),
    ];
    const sentence = `Bạn trả lời đúng ${questions.length - missed.length} trên ${questions.length} câu.`;
    expect(await focused(tab)).toBe(sentence);
    const reviewed = await tab.locator('.quiz__wrong > li').allInnerTexts();
    expect(reviewed).toHaveLength(missed.length);
    for (const [order, index] of missed.entries()) {
      expect(reviewed[order]).toContain(questions[index]?.text);
      expect(reviewed[order]).toMatch(/Bạn chọn: [A-F]\. /);
    }
    expect(await axeViolations(tab)).toEqual([]);

    await tab.getByRole('button', { name: 'Làm lại từ đầu' }).focus();
    await tab.keyboard.press('Enter');
    expect(await focused(tab)).toContain('Câu 1 trên');
    expect(await tab.locator('.quiz :checked').count()).toBe(0);

    expect(asked).toEqual([]);
    const kept = await tab.evaluate(() => [localStorage.length, sessionStorage.length]);
    expect([...kept, (await tab.context().cookies()).length]).toEqual([0, 0, 0]);
  });
});

describe('A quiz on paper', () => {
  it('has all questions first, and the key on the last page alone', async () => {
    const tab = await open();
    await tab.waitForSelector('[data-running]');
    const folder = mkdtempSync(join(tmpdir(), 'hoa-quiz-'));
    const paper = join(folder, 'bai.pdf');
    await tab.pdf({ path: paper, preferCSSPageSize: true });
    const pages = execFileSync('pdftotext', ['-layout', paper, '-'], { encoding: 'utf8' })
      .split('\f')
      .filter((page) => page.trim() !== '')
      .map((page) => page.normalize('NFC').replace(/\s+/g, ' '));
    rmSync(folder, { recursive: true });
    const [last = '', ...before] = pages.toReversed();
    const earlier = before.toReversed().join(' ');
    for (const [index, { text, choices }] of questions.entries()) {
      expect(earlier).toContain(`Câu ${index + 1} trên ${questions.length}. ${text}`);
      const letters = choices.flatMap(({ right }, at) => (right ? [choiceLetter(at)] : []));
      expect(last).toContain(`${index + 1}. Đáp án: ${letters[0]}.`);
    }
    expect(earlier).not.toContain('Đáp án');
    expect(earlier).not.toContain('Căn cứ');
    expect(last).not.toContain('Chọn một phương án');
  });
});

describe('The script of quizzes', () => {
  it('is loaded by quizzes alone', () => {
    const loading = htmlPages(site.folder).filter(
      ({ $ }) => $('script[src*="QuizPlayer"]').length > 0,
    );
    expect(loading.length).toBeGreaterThan(1);
    expect(new Set(loading.map(({ template }) => template))).toEqual(new Set(['quiz']));
  });
});

describe('A contest', () => {
  it('names in its results those who agreed, and nobody else anywhere', () => {
    const pages = htmlPages(site.folder);
    const [page] = pages.filter(({ $ }) => $('table.results').length > 0);
    const results = page?.$('table.results').text() ?? '';
    expect(results).toContain('Đội Ấm Trà');
    expect(results).toContain('Không nêu tên');
    expect(pages.filter(({ html }) => html.includes('Đội Bến Nước'))).toEqual([]);
  });
});
