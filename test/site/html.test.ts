import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
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

describe.each(departments)('The site of $id', ({ id }) => {
  it('has no error for the Nu HTML checker on any page', async () => {
    const { folder } = builtSite(id);
    const files = htmlFiles(folder);
    expect(files).not.toEqual([]);
    const errors = await checkHtml(folder, files);
    expect(errors.map((error) => describeError(folder, error))).toEqual([]);
  });
});

function checkHtml(folder: string, files: string[]): Promise<NuMessage[]> {
  const options = ['--errors-only', '--stdout', '--exit-zero-always', '--format', 'json'];
  const java = ['-Xss8m', '-jar', checker, ...options, ...files];
  return new Promise((resolve, reject) => {
    execFile('java', java, { cwd: folder, maxBuffer: 2 ** 28 }, (problem, output) => {
      if (problem) reject(problem);
      else resolve((JSON.parse(output) as { messages: NuMessage[] }).messages);
    });
  });
}

function describeError(folder: string, error: NuMessage): string {
  const file = decodeURIComponent(error.url ?? '').replace(`file:${folder}/`, '');
  const extract = error.extract?.replaceAll(/\s+/g, ' ').trim();
  return `${file}:${error.lastLine ?? '?'} ${error.message} — ${extract ?? ''}`;
}
