import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Portal } from '../../src/domain/portal.ts';
import { contentFolder } from '../factories/content-folder.ts';
import { portal } from '../factories/library.ts';
import { smallPicture } from '../factories/pictures.ts';
import { article } from '../factories/records.ts';

const cache = vi.hoisted(() => {
  const { tmpdir } = process.getBuiltinModule('node:os');
  const folder = `${tmpdir()}/hoa-draw-${process.pid}`;
  process.env.ASSET_CACHE = folder;
  return folder;
});

import { drawShareImages } from '../../src/publish/draw-share-images.ts';

const cover = { image: '/uploads/a.jpg', alt: 'Cảnh chợ' };
const uploads = { [cover.image]: { is: 'picture', width: 120, height: 80 } } as const;

/** The portal with ten stories; the unit and the portal itself have pictures too. */
function stories(changed: Record<number, object> = {}): Portal {
  const records = Array.from({ length: 10 }, (_one, at) =>
    article({ id: `bai-${at}`, title: `Chuyện số ${at}`, ...changed[at] }),
  );
  return portal(records, '2026-01-31', { uploads });
}
const all = 12;

const longAgo = new Date(0);
const drawnNames = () => readdirSync(join(cache, 'anh'));

beforeEach(() => rmSync(cache, { recursive: true, force: true }));
afterAll(() => rmSync(cache, { recursive: true, force: true }));

describe('The step that draws pictures for sharing', () => {
  it('draws each once, then nothing', async () => {
    expect(await drawShareImages(stories(), 'x')).toEqual({ drawn: all, found: 0, pruned: 0 });
    expect(await drawShareImages(stories(), 'x')).toEqual({ drawn: 0, found: all, pruned: 0 });
  });

  it('draws one again when one record was edited, and none for words that it does not bear', async () => {
    await drawShareImages(stories(), 'x');
    const edited = stories({ 3: { title: 'Chuyện khác hẳn' } });
    expect(await drawShareImages(edited, 'x')).toMatchObject({ drawn: 1, found: all - 1 });
    const rewritten = stories({ 3: { title: 'Chuyện khác hẳn', body: 'Viết lại.' } });
    expect(await drawShareImages(rewritten, 'x')).toMatchObject({ drawn: 0, found: all });
  });

  it('goes on where a broken run has stopped', async () => {
    using content = contentFolder();
    const withCover = stories({ 9: { cover } });
    await expect(drawShareImages(withCover, content.path)).rejects.toThrow('a.jpg');
    const before = drawnNames().length;
    expect(before).toBeGreaterThan(0);
    content.write('uploads/a.jpg', await smallPicture('jpeg'));
    const outcome = await drawShareImages(withCover, content.path, longAgo);
    expect(outcome).toEqual({ drawn: all - before, found: before, pruned: 0 });
  });

  it('clears away what no record needs any more', async () => {
    await drawShareImages(stories(), 'x');
    const withdrawal = { reason: 'Sai.', day: '2026-01-20' };
    const withdrawn = stories({ 3: { status: 'withdrawn', withdrawal } });
    const outcome = await drawShareImages(withdrawn, 'x', new Date());
    expect(outcome.drawn).toBe(0);
    expect(drawnNames()).toHaveLength(all - 1);
  });
});
