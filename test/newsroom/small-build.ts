// A whole build in small: every record becomes a line of the home page, and the word HỎNG is a problem.
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: { out: { type: 'string' }, problems: { type: 'string' } },
});
const out = values.out ?? '';
const contentDir = process.env.CONTENT_DIR ?? '';
const names = (await readdir(contentDir, { recursive: true })).filter((one) => one.endsWith('.md'));
const texts = await Promise.all(names.sort().map((one) => readFile(join(contentDir, one), 'utf8')));
const broken = names.filter((_one, at) => texts[at]?.includes('HỎNG') === true);

if (broken.length > 0) {
  const report = broken.map((name) => ({
    file: join(contentDir, name),
    field: 'body',
    label: 'Nội dung',
    problem: 'có chữ HỎNG',
    remedy: 'bỏ chữ đó đi.',
  }));
  await writeFile(values.problems ?? '', JSON.stringify(report));
  process.exitCode = 1;
} else {
  const page = (body: string) => `<!doctype html><html lang="vi"><body>${body}</body></html>`;
  await mkdir(join(out, 'admin'), { recursive: true });
  await mkdir(join(out, 'tin-bai'), { recursive: true });
  await mkdir(join(out, '_astro'), { recursive: true });
  const time = `<time>${process.env.CONTENT_TIME}</time>`;
  await writeFile(join(out, 'index.html'), page(texts.join('\n') + time));
  await writeFile(join(out, '404.html'), page('Không có trang này'));
  await writeFile(join(out, 'admin/index.html'), page('Trang biên tập'));
  const asks = '<form><input name="page" value="/tin-bai/"></form>';
  await writeFile(join(out, 'tin-bai/index.html'), page(`Tin, bài${asks}`));
  await writeFile(join(out, 'tin-bai/rss.xml'), '<rss/>');
  await writeFile(join(out, '_astro/a1b2c3.css'), 'body{}');
}
