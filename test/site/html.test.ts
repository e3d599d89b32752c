import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { builtSite } from '../harness/built-site.ts';
import { departments } from '../harness/departments.ts';
import { htmlFiles } from '../harness/html-pages.ts';

interface NuMessage {
  type: string;
  url?: string;
  lastLine?: number;
  message: string;
  extract?: string;
}

const checker = createRequire(import.meta.url).resolve('vnu-jar/build/dist/vnu.jar');

describe('The sites', () => {
  it('have no error for the Nu HTML checker on any page', async () => {
    const files = departments.flatMap(({ id }) => {
      const { folder } = builtSite(id);
      return htmlFiles(folder).map((file) => join(folder, file));
    });
    expect(files).not.toEqual([]);
    expect((await checkHtml(files)).map(describeError)).toEqual([]);
  });
});

function checkHtml(files: readonly string[]): Promise<NuMessage[]> {
  const options = ['--errors-only', '--stdout', '--exit-zero-always', '--format', 'json'];
  // Compiled lightly: a run is over before more would pay.
  const java = ['-Xss8m', '-XX:TieredStopAtLevel=1', '-jar', checker, ...options, ...files];
  return new Promise((resolve, reject) => {
    execFile('java', java, { maxBuffer: 2 ** 28 }, (problem, output) => {
      if (problem) reject(problem);
      else resolve((JSON.parse(output) as { messages: NuMessage[] }).messages);
    });
  });
}

function describeError(error: NuMessage): string {
  const file = decodeURIComponent(error.url ?? '');
  const extract = error.extract?.replaceAll(/\s+/g, ' ').trim();
  return `${file}:${error.lastLine ?? '?'} ${error.message} — ${extract ?? ''}`;
}
