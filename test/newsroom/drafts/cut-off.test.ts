import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { record } from '../temporary-newsroom.ts';
import { hoa, temporaryDrafts } from './temporary-drafts.ts';

const kills = 8;

test(`a server killed ${kills} times at any moment loses no save that it acknowledged`, async () => {
  const slugs = ['a', 'b', 'c', 'd'].map((one) => `bai-${one}`);
  const path = (slug: string) => `content/articles/${slug}.md`;
  const room = await temporaryDrafts(
    Object.fromEntries(slugs.map((slug) => [path(slug), record(slug)])),
  );
  let printed = '';
  for (let count = 0; count < kills; count += 1) {
    const program = join(import.meta.dirname, 'cut-off-server.ts');
    // A group of its own, so that the runs of Git that it started end with it.
    const server = spawn(process.execPath, [program, room.repository], { detached: true });
    server.stderr.on('data', (text) => console.error(String(text)));
    await new Promise<void>((resolve) => {
      server.stdout.on('data', (text) => {
        printed += text;
        resolve();
      });
      server.on('close', () => resolve());
    });
    await pause(100 + Math.random() * 400);
    const ended = new Promise((resolve) => server.on('close', resolve));
    if (server.pid !== undefined) process.kill(-server.pid, 'SIGKILL');
    await ended;
  }

  expect(room.git('fsck', '--full', '--strict')).not.toMatch(/error|missing|broken/);
  const acknowledged = printed.split('\n').filter((line) => / \d+-\d+$/.test(line));
  expect(acknowledged.length).toBeGreaterThan(kills);
  const history = room.git('log', '--all', '-p', '--full-history', '-m', '--format=');
  const lost = acknowledged.filter((line) => !history.includes(`+turn: ${line.split(' ')[1]}\n`));
  expect(lost).toEqual([]);

  for (const slug of slugs) {
    const text = record(`${slug} sau cùng`);
    const drafted = await room.desk.drafts?.find({ collection: 'articles', id: slug });
    const commit = drafted?.draft?.head ?? 'refs/heads/main';
    const base = room.oid(commit, path(slug));
    expect(await room.save(hoa, path(slug), text, { base })).toMatchObject({ status: 200 });
    const named = { collection: 'articles', slug };
    expect(await room.ask(hoa, 'publishUnpublishedEntry', named)).toMatchObject({ status: 200 });
    expect(room.git('show', `refs/heads/main:${path(slug)}`)).toContain(`${slug} sau cùng`);
  }
  console.log(`${acknowledged.length} saves acknowledged, ${lost.length} lost, ${kills} kills`);
  await room.remove();
}, 180_000);
