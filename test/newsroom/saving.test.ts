import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { record, saving, type TemporaryNewsroom, temporaryNewsroom } from './temporary-newsroom.ts';

let newsroom: TemporaryNewsroom;

beforeEach(async () => {
  newsroom = await temporaryNewsroom(
    {
      'content/articles/a.md': record('Bài A', 'slug: bai-a\n'),
      'content/articles/b.md': record('Bài B', 'slug: bai-b\naliases: [bai-b-cu]\n'),
      'content/site/agency.yml': 'name: Sở Tư pháp\n',
      'README.md': 'Dự án\n',
    },
    {
      validate: async (files) =>
        files
          .filter(({ text }) => text.includes('SAI'))
          .flatMap(({ path }) => [
            {
              file: path,
              field: 'day',
              label: 'Ngày đăng',
              problem: 'không đọc được.',
              remedy: 'viết 2026-01-31.',
            },
            {
              file: path,
              field: 'title',
              label: 'Tiêu đề',
              problem: 'còn trống',
              remedy: 'viết tiêu đề.',
            },
          ]),
    },
  );
});

afterEach(() => newsroom.remove());

const stored = (path: string) => newsroom.clone.git('show', `HEAD:${path}`);
const status = () => newsroom.clone.git('status', '--porcelain');
const commits = () => Number(newsroom.clone.git('rev-list', '--count', 'HEAD'));
const changed = () => newsroom.clone.git('show', '--name-status', '--format=', 'HEAD').trim();

describe('a save', () => {
  test('becomes one commit of the named file by the editor, and leaves a clean clone', async () => {
    const text = record('Bài A', 'slug: bai-a\n').replace('Nội dung', 'Nội dung mới');
    const answer = await newsroom.call('persistEntry', saving('content/articles/a.md', text));
    expect(answer).toMatchObject({ status: 200, json: { message: 'entry persisted' } });
    expect(stored('content/articles/a.md')).toBe(text);
    expect(await readFile(join(newsroom.clone.folder, 'content/articles/a.md'), 'utf8')).toBe(text);
    expect(changed()).toBe('M\tcontent/articles/a.md');
    expect(status()).toBe('');
    expect(newsroom.clone.git('log', '-1', '--format=%an <%ae>|%cn|%s')).toBe(
      'Nguyễn Thị Biên Tập <bien-tap@example.invalid>|Nguyễn Thị Biên Tập|Sửa content/articles/a.md\n',
    );
  });

  test('neither commits nor touches stray, staged or edited files', async () => {
    await newsroom.clone.write('content/articles/stray.md', 'lạ');
    await newsroom.clone.write('README.md', 'sửa dở');
    await newsroom.clone.write('content/articles/b.md', 'đang sửa');
    newsroom.clone.git('add', 'content/articles/b.md');
    const before = status();
    const params = saving('content/articles/c.md', record('Bài C'), { newEntry: true });
    expect(await newsroom.call('persistEntry', params)).toMatchObject({ status: 200 });
    expect(status()).toBe(before);
    expect(changed()).toBe('A\tcontent/articles/c.md');
    expect(await readFile(join(newsroom.clone.folder, 'README.md'), 'utf8')).toBe('sửa dở');
  });

  test('of a file with uncommitted edits is refused and loses nothing', async () => {
    await newsroom.clone.write('content/articles/a.md', 'sửa tay');
    const answer = await newsroom.call('persistEntry', saving('content/articles/a.md', 'mới'));
    expect(answer).toMatchObject({
      status: 409,
      json: {
        error: expect.stringMatching(/content\/articles\/a\.md.*chưa ghi vào Git.*Cách sửa: /),
      },
    });
    expect(await readFile(join(newsroom.clone.folder, 'content/articles/a.md'), 'utf8')).toBe(
      'sửa tay',
    );
    expect(commits()).toBe(1);
  });

  test('of a new record is refused where an untracked file lies', async () => {
    await newsroom.clone.write('content/articles/c.md', 'của người khác');
    const params = saving('content/articles/c.md', record('Bài C'), { newEntry: true });
    expect(await newsroom.call('persistEntry', params)).toMatchObject({ status: 409 });
    expect(await readFile(join(newsroom.clone.folder, 'content/articles/c.md'), 'utf8')).toBe(
      'của người khác',
    );
  });

  test('stores composed Vietnamese letters and plain line ends', async () => {
    const text = record('Điển hình', 'slug: bai-a\n').normalize('NFD').replaceAll('\n', '\r\n');
    await newsroom.call('persistEntry', saving('content/articles/a.md', text));
    expect(stored('content/articles/a.md')).toBe(record('Điển hình', 'slug: bai-a\n'));
  });

  test('that the rules forbid is answered with every problem, and nothing is written', async () => {
    const answer = await newsroom.call(
      'persistEntry',
      saving('content/articles/a.md', record('SAI')),
    );
    expect(answer).toMatchObject({
      status: 422,
      json: {
        error:
          'Ngày đăng: không đọc được. Cách sửa: viết 2026-01-31.\nTiêu đề: còn trống. Cách sửa: viết tiêu đề.',
      },
    });
    expect(commits()).toBe(1);
  });

  test('repeated after a lost answer makes no second commit', async () => {
    const params = saving('content/articles/c.md', record('Bài C', 'slug: bai-a\n'), {
      newEntry: true,
    });
    const [first, second] = [
      await newsroom.call('persistEntry', params),
      await newsroom.call('persistEntry', params),
    ];
    expect(second).toEqual(first);
    expect(commits()).toBe(2);
  });

  test.each(['content/articles/a.md', 'content/articles/A.md', 'content/articles/2026/a.md'])(
    'of a new record never takes the name of another: %s',
    async (path) => {
      const params = saving(path, record('Bài khác'), { newEntry: true });
      expect(await newsroom.call('persistEntry', params)).toMatchObject({ status: 409 });
      expect(commits()).toBe(1);
    },
  );

  test('of a record that someone deleted is refused', async () => {
    newsroom.clone.git('rm', '--quiet', 'content/articles/a.md');
    newsroom.clone.git('commit', '--quiet', '--message', 'Xóa');
    const params = saving('content/articles/a.md', record('Bài A'), { newEntry: false });
    expect(await newsroom.call('persistEntry', params)).toMatchObject({ status: 404 });
  });

  test('of settings that do not exist yet creates them', async () => {
    const params = saving('content/site/footer.yml', 'note: Ghi rõ nguồn\n', { newEntry: false });
    expect(await newsroom.call('persistEntry', params)).toMatchObject({ status: 200 });
    expect(stored('content/site/footer.yml')).toBe('note: Ghi rõ nguồn\n');
  });

  test('with a slug that another record answers to gets a number, and keeps it later', async () => {
    const text = record('Bài C', 'slug: bai-b-cu\n');
    await newsroom.call('persistEntry', saving('content/articles/c.md', text, { newEntry: true }));
    expect(stored('content/articles/c.md')).toContain('\nslug: bai-b-cu-2\n');
    await newsroom.call('persistEntry', saving('content/articles/c.md', `${text}Thêm.\n`));
    expect(stored('content/articles/c.md')).toMatch(/\nslug: bai-b-cu-2\n[\s\S]*Thêm\.\n$/);
  });

  test('that opened an older text is refused with its base', async () => {
    const opened = await newsroom.call('getEntry', { path: 'content/articles/a.md' });
    const base = (opened.json as { file: { id: string } }).file.id;
    await newsroom.call(
      'persistEntry',
      saving('content/articles/a.md', record('Bài A mới', 'slug: bai-a\n')),
    );
    const params = saving('content/articles/a.md', record('Bài A khác'));
    const dataFiles = params.dataFiles.map((file) => ({ ...file, base }));
    expect(await newsroom.call('persistEntry', { ...params, dataFiles })).toMatchObject({
      status: 409,
    });
    expect(stored('content/articles/a.md')).toBe(record('Bài A mới', 'slug: bai-a\n'));
  });

  test('under another name moves the record', async () => {
    const params = saving('content/articles/a.md', record('Bài A'));
    const dataFiles = params.dataFiles.map((file) => ({
      ...file,
      newPath: 'content/articles/2026/a2.md',
    }));
    expect(await newsroom.call('persistEntry', { ...params, dataFiles })).toMatchObject({
      status: 200,
    });
    expect(newsroom.clone.git('ls-files', 'content/articles')).toBe(
      'content/articles/2026/a2.md\ncontent/articles/b.md\n',
    );
    expect(status()).toBe('');
  });

  test('under the name of another record is refused', async () => {
    const params = saving('content/articles/a.md', record('Bài A'));
    const dataFiles = params.dataFiles.map((file) => ({
      ...file,
      newPath: 'content/articles/b.md',
    }));
    expect(await newsroom.call('persistEntry', { ...params, dataFiles })).toMatchObject({
      status: 409,
    });
  });

  test('with the review workflow is refused with a clear sentence', async () => {
    const params = saving('content/articles/a.md', record('Bài A'), {
      useWorkflow: true,
      status: 'draft',
    });
    expect(await newsroom.call('persistEntry', params)).toMatchObject({
      status: 422,
      json: { error: expect.stringContaining('quy trình duyệt') },
    });
  });
});

describe('saves at the same time', () => {
  test('of twenty records all survive, each in its own commit', async () => {
    const names = Array.from({ length: 20 }, (_one, at) => `content/articles/cung-luc-${at}.md`);
    const answers = await Promise.all(
      names.map((path) =>
        newsroom.call('persistEntry', saving(path, record(path), { newEntry: true })),
      ),
    );
    expect(answers.map((answer) => answer.status)).toEqual(names.map(() => 200));
    expect(names.map(stored)).toEqual(names.map((path) => record(path)));
    expect(commits()).toBe(21);
    expect(status()).toBe('');
  });

  test('of one record let one through, and every text that was acknowledged is in history', async () => {
    const texts = Array.from({ length: 6 }, (_one, at) => record(`Bài A ${at}`, 'slug: bai-a\n'));
    const answers = await Promise.all(
      texts.map((text) => newsroom.call('persistEntry', saving('content/articles/a.md', text))),
    );
    const acknowledged = texts.filter((_text, at) => answers[at]?.status === 200);
    expect(acknowledged.length).toBeGreaterThan(0);
    expect(answers.every(({ status: code }) => code === 200 || code === 409)).toBe(true);
    const history = newsroom.clone
      .git('log', '--format=%H', '--', 'content/articles/a.md')
      .trim()
      .split('\n');
    const versions = history.map((commit) =>
      newsroom.clone.git('show', `${commit}:content/articles/a.md`),
    );
    expect(versions).toEqual(expect.arrayContaining(acknowledged));
    expect(commits()).toBe(1 + acknowledged.length);
  });
});

describe('a deletion', () => {
  test('takes the named files away in one commit, and repeating it does no harm', async () => {
    const params = { paths: ['content/articles/a.md'], options: { commitMessage: 'Xóa' } };
    expect(await newsroom.call('deleteFiles', params)).toMatchObject({ status: 200 });
    expect(await newsroom.call('deleteFiles', params)).toMatchObject({ status: 200 });
    expect(changed()).toBe('D\tcontent/articles/a.md');
    expect(status()).toBe('');
    expect(commits()).toBe(2);
  });

  test('of a file with uncommitted edits is refused', async () => {
    await newsroom.clone.write('content/articles/a.md', 'sửa tay');
    const params = { path: 'content/articles/a.md', options: { commitMessage: 'Xóa' } };
    expect(await newsroom.call('deleteFile', params)).toMatchObject({ status: 409 });
  });
});

describe('a link inside the content folder', () => {
  test('on the desk is not written through', async () => {
    const outside = join(newsroom.clone.folder, 'outside');
    await mkdir(outside);
    await symlink(outside, join(newsroom.clone.folder, 'content/models'));
    const params = saving('content/models/m.md', record('Mô hình'), { newEntry: true });
    expect(await newsroom.call('persistEntry', params)).toMatchObject({ status: 403 });
    expect(commits()).toBe(1);
  });

  test('in the repository is neither read, listed, replaced nor written through', async () => {
    await writeFile(join(newsroom.clone.folder, 'secret.md'), 'bí mật');
    await symlink('../../secret.md', join(newsroom.clone.folder, 'content/articles/link.md'));
    await symlink('..', join(newsroom.clone.folder, 'content/models'));
    newsroom.clone.git('add', '--all');
    newsroom.clone.git('commit', '--quiet', '--message', 'Liên kết');
    const folder = { folder: 'content/articles', extension: 'md', depth: 1 };
    const answers = await Promise.all([
      newsroom.call('getEntry', { path: 'content/articles/link.md' }),
      newsroom.call('entriesByFolder', folder),
      newsroom.call('persistEntry', saving('content/articles/link.md', record('Bài'))),
      newsroom.call(
        'persistEntry',
        saving('content/models/m.md', record('Mô hình'), { newEntry: true }),
      ),
    ]);
    expect(answers.map((answer) => answer.status)).toEqual([200, 200, 403, 403]);
    expect(JSON.stringify(answers)).not.toMatch(/bí mật|secret/);
    expect(answers[0]).toMatchObject({ json: { data: null } });
    expect(answers[1]?.json).toHaveLength(2);
  });
});
