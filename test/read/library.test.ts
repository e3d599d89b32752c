import { symlinkSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkedContent } from '../../src/publish/checked-content.ts';
import { readLibrary } from '../../src/read/library.ts';
import { readSurroundings } from '../../src/read/surroundings.ts';
import { expectReadable } from '../checks/expect-problems.ts';
import { contentFolder } from '../factories/content-folder.ts';
import { settingText } from '../factories/library.ts';
import { writtenRecord } from '../factories/records.ts';

const unit = writtenRecord('units', { id: 'so-tu-phap' }).text;
const article = writtenRecord('articles').text;
const group = writtenRecord('exemplars').text;

/** What is wrong in a folder of these files, its own path left out. */
async function problemsOf(files: Readonly<Record<string, string | Uint8Array>>) {
  using folder = contentFolder({ 'units/so-tu-phap.md': unit, ...files });
  const { problems } = await checkedContent(
    readSurroundings({ CONTENT_DIR: folder.path, ALLOW_SAMPLES: '1', TODAY: '2026-01-31' }),
  );
  for (const problem of problems) expectReadable(problem);
  return problems.map(({ file, field, label }) => [
    file.slice(folder.path.length + 1),
    field,
    label,
  ]);
}

describe('A content folder', () => {
  it('of good files has no problem', async () => {
    expect(await problemsOf({ 'articles/a.md': article, 'exemplars/2024/b.md': group })).toEqual(
      [],
    );
  });

  it('reports every file at once', async () => {
    expect(
      await problemsOf({
        'articles/a.md': '',
        'articles/b.md': article.replace('title:', 'titel:'),
        'exemplars/c.md': group.replace('unit: so-tu-phap', 'unit: phong-la'),
        'site/fields.yml': 'terms: [',
      }),
    ).toEqual(
      expect.arrayContaining([
        ['articles/a.md', '', 'Cả tệp'],
        ['articles/b.md', 'title', 'Tiêu đề'],
        ['articles/b.md', 'titel', 'titel'],
        ['site/fields.yml', '', 'Cả tệp'],
      ]),
    );
  });

  it('names settings that stand twice, and reads those that the editor saves', async () => {
    using folder = contentFolder({
      'site/agency.yaml': settingText('agency').replace(/^name: .*$/m, 'name: Sở cũ'),
    });
    const { library, problems } = await readLibrary(folder.path);
    expect(problems.map(({ file }) => file)).toEqual([`${folder.path}/site/agency.yaml`]);
    for (const problem of problems) expectReadable(problem);
    expect(library.site.agency.name).not.toBe('Sở cũ');
  });

  it('names links, which it never follows', async () => {
    using outside = contentFolder({ 'articles/a.md': article });
    using folder = contentFolder({ 'articles/b.md': article, 'uploads/.keep': '' });
    symlinkSync(`${outside.path}/articles/a.md`, `${folder.path}/articles/a.md`);
    symlinkSync(`${outside.path}/articles`, `${folder.path}/uploads/anh`);
    const { library, problems } = await readLibrary(folder.path);
    expect(problems.map(({ file }) => file.slice(folder.path.length + 1))).toEqual([
      'articles/a.md',
      'uploads/anh',
    ]);
    for (const problem of problems) expectReadable(problem);
    expect(library.records.map(({ id }) => id)).toEqual(['b']);
  });

  it('does not blame what mentions a file that cannot be read', async () => {
    const broken = { 'exemplars/b.md': group.replace('summary:', 'sumary:') };
    const mention = writtenRecord('articles', { exemplars: ['b'] }).text;
    expect(await problemsOf({ ...broken, 'articles/a.md': mention })).toEqual([
      ['exemplars/b.md', 'summary', 'Tóm tắt'],
      ['exemplars/b.md', 'sumary', 'sumary'],
    ]);
  });

  it.each([
    [
      'two files of one name',
      { 'articles/a.md': article, 'articles/2024/a.md': article },
      'articles/a.md',
    ],
    ['a record of an unknown collection', { 'exemplar/a.md': group }, 'exemplar/a.md'],
    ['a record outside any collection', { 'a.md': group }, 'a.md'],
    ['a file that is no record', { 'articles/a.docx': 'x' }, 'articles/a.docx'],
    ['unknown settings', { 'site/agenci.yml': settingText('agency') }, 'site/agenci.yml'],
  ])('reports %s', async (_title, files, file) => {
    expect(await problemsOf(files)).toEqual([[file, '', 'Cả tệp']]);
  });

  it('may hold notes and hidden files', async () => {
    const notes = { 'README.md': '# Nội dung', '.gitkeep': '', 'articles/.DS_Store': 'x' };
    expect(await problemsOf(notes)).toEqual([]);
  });

  it('asks for the settings that it lacks', async () => {
    expect(await problemsOf({ 'site/footer.yml': '' })).toEqual([
      ['site/footer.yml', 'reuse', 'Quy định trích dẫn'],
    ]);
  });

  it.each([
    ['binary', new Uint8Array([0xff, 0xfe, 0x00]), '', 'Chân trang'],
    ['of the wrong kind', '- a', '', 'Cả tệp'],
    ['with an unknown key', `${settingText('footer')}la: x\n`, 'la', 'la'],
    ['with a list that is none', settingText('footer', { links: 'x' }), 'links', 'Liên kết'],
  ])('reports settings that are %s', async (_title, text, field, label) => {
    expect(await problemsOf({ 'site/footer.yml': text })).toEqual([
      ['site/footer.yml', field, label],
    ]);
  });

  it('that is absent yields problems, not a crash', async () => {
    const { library, problems } = await readLibrary('/nowhere/at/all');
    expect(library.records).toEqual([]);
    expect(problems.length).toBeGreaterThan(0);
  });
});
