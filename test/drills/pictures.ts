// Draws the pictures for sharing of a thousand records: cold, warm, after one edit, after a kill.
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { portal } from '../factories/library.ts';
import { article, exemplar, model } from '../factories/records.ts';
import { bar, figure, scaled } from './bars.ts';

const count = scaled(1000);
const isChild = process.env.ASSET_CACHE !== undefined;
const cache = process.env.ASSET_CACHE ?? mkdtempSync(join(tmpdir(), 'hoa-pictures-'));
process.env.ASSET_CACHE = cache;
const { drawShareImages } = await import('../../src/publish/draw-share-images.ts');

const kinds = [exemplar, model, article];
const deeds = [
  'Tổ hòa giải giữ bình yên',
  'Người đọc luật trên loa lúc năm giờ sáng, rồi ngồi lại trả lời từng câu hỏi của bà con ở',
  'Phiên chợ pháp luật của',
  'Kế hoạch xây dựng, bồi dưỡng, tổng kết và nhân rộng điển hình tiên tiến ngành Tư pháp giai đoạn 2021 - 2025 tại',
];
const places = ['thôn Ba', 'buôn Raglai Ẳng Ự', 'phường Vĩnh Hải', 'xã đảo Bình Ba'];

function records(edited?: number) {
  return Array.from({ length: count }, (_one, at) => {
    const make = kinds[at % kinds.length] ?? article;
    const title = `${deeds[at % deeds.length]} ${places[Math.floor(at / 4) % places.length]}, chuyện ${at}`;
    return make({ id: `bai-${at}`, title: at === edited ? `${title} (viết lại)` : title });
  });
}

if (isChild) await drawShareImages(portal(records()), 'x');
else await drill();

async function drill(): Promise<void> {
  try {
    const killed = spawn(process.execPath, [import.meta.filename], { stdio: 'inherit' });
    while (drawn().length < count / 4 && killed.exitCode === null) await pause(50);
    killed.kill('SIGKILL');
    await new Promise((resolve) => killed.once('close', resolve));
    const before = drawn().length;
    const resumed = await drawShareImages(portal(records()), 'x');
    // The pictures of the unit and of the portal itself are two more.
    bar(
      resumed.found === before && resumed.drawn === count + 2 - before,
      `tắt ngang sau ${before} ảnh: chạy lại chỉ vẽ ${resumed.drawn} ảnh còn thiếu`,
    );
    rmSync(cache, { recursive: true, force: true });

    await timed('lần đầu', undefined, count + 2);
    await timed('lần sau, không gì đổi', undefined, 0);
    await timed('sau khi sửa tiêu đề một bài', 7, 1);
    const bytes = drawn().map((name) => statSync(join(cache, 'anh', name)).size);
    const total = bytes.reduce((sum, size) => sum + size, 0);
    figure(`trung bình ${Math.round(total / bytes.length / 1000)} KB một ảnh 1200×630`);
  } finally {
    rmSync(cache, { recursive: true, force: true });
  }
}

async function timed(when: string, edited: number | undefined, wanted: number): Promise<void> {
  const opened = portal(records(edited));
  const [started, processor] = [performance.now(), process.cpuUsage()];
  const outcome = await drawShareImages(opened, 'x');
  const seconds = (performance.now() - started) / 1000;
  const { user, system } = process.cpuUsage(processor);
  const cpu = (user + system) / 1_000_000;
  bar(
    outcome.drawn === wanted,
    `${count} bài, ${when}: vẽ ${outcome.drawn}, giữ ${outcome.found}; ${seconds.toFixed(1)} giây, bộ xử lý ${cpu.toFixed(1)} giây trên ${availableParallelism()} nhân`,
  );
}

function drawn(): string[] {
  try {
    return readdirSync(join(cache, 'anh')).filter((name) => name.endsWith('.jpg'));
  } catch {
    return [];
  }
}
