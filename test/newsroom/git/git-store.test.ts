import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type GitStore, openGitStore, type Save } from '../../../src/newsroom/git/git-store.ts';
import { type TemporaryClone, temporaryClone } from '../temporary-newsroom.ts';

const author = { name: 'Lê <Văn>\nB', email: 'b@example.invalid' };

let clone: TemporaryClone;
let bare: string;
let store: GitStore;

beforeEach(async () => {
  clone = await temporaryClone({ 'content/a.md': 'một\n', 'content/b.md': 'hai\n' });
  bare = join(clone.folder, '.git/bare.git');
  clone.git('clone', '--quiet', '--bare', '.', bare);
  clone.git('remote', 'add', 'origin', bare);
  store = openGitStore({ repository: bare, ref: 'refs/heads/main' });
});

afterEach(() => clone.remove());

const inBare = (...args: readonly string[]) => clone.git('--git-dir', bare, ...args);

async function pushFromOutside(path: string, text: string): Promise<void> {
  clone.git('fetch', '--quiet', 'origin');
  clone.git('reset', '--quiet', '--hard', 'origin/main');
  await clone.write(path, text);
  clone.git('add', path);
  clone.git('commit', '--quiet', '--message', 'Từ bên ngoài');
  clone.git('push', '--quiet', 'origin', 'main');
}

/** A save during whose first attempt someone else pushes. */
function overtakenSave(theirs: string, ours: string): Save {
  let attempts = 0;
  return {
    author,
    message: 'Lưu',
    paths: [ours],
    plan: async () => {
      attempts += 1;
      if (attempts === 1) await pushFromOutside(theirs, 'của họ\n');
      return [{ path: ours, content: 'của ta\n' }];
    },
  };
}

describe('a save into a bare repository', () => {
  test('is tried again when a commit to another file came in between', async () => {
    const saved = await store.save(overtakenSave('content/b.md', 'content/a.md'));
    expect(inBare('rev-parse', 'main').trim()).toBe(saved.commit);
    expect(inBare('show', 'main:content/a.md')).toBe('của ta\n');
    expect(inBare('show', 'main:content/b.md')).toBe('của họ\n');
  });

  test('is refused when a commit to the same file came in between', async () => {
    const save = store.save(overtakenSave('content/a.md', 'content/a.md'));
    await expect(save).rejects.toMatchObject({
      status: 409,
      files: [
        {
          path: 'content/a.md',
          base: 'một\n',
          theirs: 'của họ\n',
          yours: 'của ta\n',
          theirsId: expect.stringMatching(/^[0-9a-f]{40}$/),
          theirAuthor: { name: 'Nguyễn Thị Biên Tập', email: 'bien-tap@example.invalid' },
        },
      ],
    });
    expect(inBare('show', 'main:content/a.md')).toBe('của họ\n');
  });

  test('gives up with a sentence when others keep coming in between', async () => {
    let count = 0;
    const save = store.save({
      author,
      message: 'Lưu',
      paths: ['content/a.md'],
      plan: async () => {
        count += 1;
        await pushFromOutside('content/b.md', `lần ${count}\n`);
        return [{ path: 'content/a.md', content: 'của ta\n' }];
      },
    });
    await expect(save).rejects.toMatchObject({ status: 503 });
    expect(inBare('show', 'main:content/a.md')).toBe('một\n');
  });

  test('signs with a name that holds no sign of Git’s own', async () => {
    const plan: Save['plan'] = async () => [{ path: 'content/a.md', content: 'mới\n' }];
    await store.save({ author, message: '', paths: ['content/a.md'], plan });
    expect(inBare('log', '-1', '--format=%an|%ae|%s')).toBe(
      'Lê Văn B|b@example.invalid|Lưu nội dung\n',
    );
  });

  test('leaves no broken object behind', async () => {
    await store.save(overtakenSave('content/b.md', 'content/a.md'));
    expect(inBare('fsck', '--strict', '--full')).not.toMatch(/error|missing|broken/);
  });

  test('that changes nothing makes no commit', async () => {
    const plan: Save['plan'] = async () => [{ path: 'content/a.md', content: 'một\n' }];
    await store.save({ author, message: 'Lưu', paths: ['content/a.md'], plan });
    expect(inBare('rev-list', '--count', 'main').trim()).toBe('1');
  });
});
