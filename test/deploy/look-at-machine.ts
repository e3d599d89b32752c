// Run on the machine of `empty-machine.sh`: prints what a reader and an editor get there.
import { setTimeout as pause } from 'node:timers/promises';
import { type Answer, ask } from './ask.ts';

const host = 'thi-dua.tinh.gov.vn';
const patienceMs = 20_000;

const plain = (path: string) => ask(80, path, { headers: { host } });
const secure = (path: string, more = {}) =>
  ask(443, path, { secure: true, headers: { host, ...more } });
const packed = (path: string) => secure(path, { 'accept-encoding': 'br' });

/** Asks again while nginx or the newsroom is still starting. */
async function settled(question: () => Promise<Answer>): Promise<Answer> {
  for (const started = performance.now(); ; await pause(200)) {
    const answer = await question().catch(() => undefined);
    const isOver = performance.now() - started > patienceMs;
    if (answer !== undefined && (answer.status !== 503 || isOver)) return answer;
    if (isOver) throw new Error('Nothing answers.');
  }
}

const seen: Record<string, unknown[]> = {};
const redirect = await settled(() => plain('/'));
seen[`http://${host}/`] = [redirect.status, redirect.headers.location];
for (const path of ['/', '/dien-hinh/', '/khong-co/']) {
  const { status, headers } = await packed(path);
  seen[`https://${host}${path}`] = [status, headers['content-encoding']];
}
const editor = await settled(() => secure('/admin/'));
const title = /<title>(.*)<\/title>/.exec(editor.body.toString())?.[1];
seen[`https://${host}/admin/`] = [editor.status, title];
const health = await settled(() => secure('/admin/health'));
seen[`https://${host}/admin/health`] = [health.status, JSON.parse(health.body.toString()).status];
console.log(`SEEN ${JSON.stringify(seen)}`);
