import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/**
 * When the content last changed (ISO 8601): told by `CONTENT_TIME`, else the folder's latest commit,
 * else the start of the build's day, so that the output never depends on the clock.
 */
export async function contentTime(contentFolder: string, today: string): Promise<string> {
  if (process.env.CONTENT_TIME) return process.env.CONTENT_TIME;
  const args = ['-C', contentFolder, 'log', '-1', '--format=%cI', '--', '.'];
  const { stdout } = await promisify(execFile)('git', args).catch(() => ({ stdout: '' }));
  return stdout.trim() || `${today}T00:00:00+07:00`;
}
