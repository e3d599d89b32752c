import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { hoa, temporaryDrafts } from '../newsroom/drafts/temporary-drafts.ts';
import { record, temporaryClone } from '../newsroom/temporary-newsroom.ts';

/**
 * Asks decap-server in Git mode and the newsroom the same things in the same order, and compares what
 * they answer: equal, or different for a reason that stands here.
 */
const files = {
  'content/articles/a.md': record('Bài A', 'slug: bai-a\n'),
  'content/articles/b.md': record('Bài B', 'slug: bai-b\n'),
  'content/uploads/giay.pdf': '%PDF-1.7 giấy',
};
const named = { collection: 'articles', slug: 'c' };
const path = 'content/articles/c.md';
const text = record('Bài C', 'slug: bai-c\n');
const asset = {
  path: 'content/uploads/moi.pdf',
  content: base64('%PDF-1.7\0 mới'),
  encoding: 'base64',
};
const options = { commitMessage: 'Thử' };
const persist = (
  raw: string,
  useWorkflow: boolean,
  newEntry: boolean,
  to = path,
  assets: object[] = [],
) => ({
  dataFiles: [{ slug: to.replace(/^.*\/|\.md$/g, ''), path: to, raw }],
  assets,
  options: { ...options, collectionName: 'articles', useWorkflow, newEntry, status: 'draft' },
});

/** Each step, and why the answers may differ. */
const steps: readonly (readonly [action: string, params: object, reason?: string])[] = [
  ['info', {}, 'tên kho là của mỗi bên'],
  ['entriesByFolder', { folder: 'content/articles', extension: 'md', depth: 2 }],
  [
    'entriesByFiles',
    { files: [{ path: 'content/articles/a.md' }, { path: 'content/articles/x.md' }] },
  ],
  ['getEntry', { path: 'content/articles/a.md' }],
  ['getEntry', { path: 'content/articles/x.md' }],
  [
    'getEntry',
    { path: 'content/../x' },
    'ngoài thư mục nội dung: bên này từ chối 403, bên kia 422',
  ],
  ['unpublishedEntries', {}],
  ['unpublishedEntry', named],
  ['persistEntry', persist(text, true, true, path, [asset])],
  ['unpublishedEntries', {}],
  ['unpublishedEntry', { id: 'articles/c' }],
  ['unpublishedEntryDataFile', { ...named, path, id: path }],
  ['unpublishedEntryMediaFile', { ...named, path: asset.path, id: asset.path }],
  ['updateUnpublishedEntryStatus', { ...named, newStatus: 'pending_review' }],
  ['unpublishedEntry', named],
  ['updateUnpublishedEntryStatus', { ...named, newStatus: 'lạ' }, 'bên kia nhận mọi tình trạng'],
  ['getNotes', named, 'bên kia không có ghi chú duyệt'],
  ['getDeployPreview', named],
  ['publishUnpublishedEntry', named],
  ['unpublishedEntries', {}],
  ['getEntry', { path }],
  ['publishUnpublishedEntry', named, 'lặp lại: bên này vô hại, bên kia báo lỗi'],
  ['persistEntry', persist(`${text}Sửa.\n`, true, false)],
  ['deleteUnpublishedEntry', named],
  ['deleteUnpublishedEntry', named, 'lặp lại: bên này vô hại, bên kia báo lỗi'],
  ['unpublishedEntry', named],
  ['persistEntry', persist(text, false, true, 'content/articles/a.md'), 'bên kia ghi đè bài đã có'],
  ['getMedia', { mediaFolder: 'content/uploads' }, 'bên này liệt kê mà không gửi ruột tệp'],
  ['getMediaFile', { path: 'content/uploads/giay.pdf' }],
  [
    'persistMedia',
    { asset: { ...asset, path: 'content/uploads/giay.pdf' }, options },
    'trùng tên: bên kia ghi đè, bên này đặt tên mới',
  ],
  ['deleteFile', { path: 'content/articles/b.md', options }],
  ['deleteFile', { path: 'content/articles/b.md', options }],
];

const clone = await temporaryClone(files);
const room = await temporaryDrafts(files);
const port = await freePort();
const program = createRequire(import.meta.url).resolve('decap-server/dist/index.js');
const server = spawn(process.execPath, [program], {
  env: {
    ...process.env,
    MODE: 'git',
    GIT_REPO_DIRECTORY: clone.folder,
    PORT: String(port),
    BIND_HOST: '127.0.0.1',
    LOG_LEVEL: 'error',
  },
  stdio: 'ignore',
});
await untilListening();

let [equal, larger, explained, unexplained] = [0, 0, 0, 0];
for (const [action, params, reason] of steps) {
  const ours = comparable(await room.ask(hoa, action, params));
  const theirs = comparable(await peer(action, params));
  if (isDeepStrictEqual(ours, theirs)) {
    equal += 1;
    console.log(`= ${action}`);
  } else if (holds(ours, theirs)) {
    larger += 1;
    console.log(`+ ${action}: bên này trả đủ như bên kia, và thêm ${added(ours, theirs)}`);
  } else if (reason !== undefined) {
    explained += 1;
    console.log(`≠ ${action}: ${reason}`);
  } else {
    unexplained += 1;
    console.log(`✗ ${action}: ${JSON.stringify(ours)}\n    bên kia: ${JSON.stringify(theirs)}`);
  }
}
console.log(
  `${equal} answers equal, ${larger} equal with more, ${explained} different for a reason, ${unexplained} unexplained`,
);
server.kill();
await Promise.all([clone.remove(), room.remove()]);
process.exitCode = unexplained > 0 ? 1 : 0;

async function peer(action: string, params: object): Promise<{ status: number; json: unknown }> {
  const response = await fetch(`http://127.0.0.1:${port}/api/v1`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ action, params: { branch: 'main', ...params } }),
  });
  return { status: response.status, json: await response.json() };
}

// Ids are object ids here and paths or hashes there, times are those of each commit, and the words of
// a message are each server's own.
function comparable({ status, json }: { status: number; json: unknown }): unknown {
  if (status !== 200) return status;
  const text = JSON.stringify(json, (key, value: unknown) => {
    if (key === 'id' && value !== null) return 'id';
    return key === 'updatedAt' || key === 'message' ? undefined : value;
  });
  return JSON.parse(text);
}

/** True when an answer says everything that another says. */
function holds(larger: unknown, smaller: unknown): boolean {
  if (!isObject(larger) || !isObject(smaller)) return isDeepStrictEqual(larger, smaller);
  if (Array.isArray(larger) !== Array.isArray(smaller)) return false;
  return Object.entries(smaller).every(([key, value]) => holds(larger[key], value));
}

function added(larger: unknown, smaller: unknown): string {
  if (!isObject(larger) || !isObject(smaller)) return '';
  return Object.keys(larger)
    .filter((key) => !(key in smaller))
    .join(', ');
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function base64(content: string): string {
  return Buffer.from(content).toString('base64');
}

async function untilListening(): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const isUp = await peer('info', {}).then(
      () => true,
      () => false,
    );
    if (isUp) return;
    await pause(200);
  }
  throw new Error('decap-server does not answer');
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        resolve(typeof address === 'object' && address !== null ? address.port : 0),
      );
    });
  });
}
