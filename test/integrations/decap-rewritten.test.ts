import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { decapRewritten, type Rewriting } from '../../src/integrations/decap-rewritten.ts';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hoa-dep-rewritten-'));
  await mkdir(join(folder, 'node_modules/hello'), { recursive: true });
  await writeFile(join(folder, 'node_modules/hello/index.js'), "export default 'Hello' + '$&';");
});
afterAll(() => rm(folder, { recursive: true }));

async function bundled(table: readonly Rewriting[]): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: "export { default } from 'hello';", resolveDir: folder },
    bundle: true,
    write: false,
    format: 'esm',
    charset: 'utf8',
    logLevel: 'silent',
    plugins: [decapRewritten(table)],
  });
  return outputFiles[0]?.text ?? '';
}

describe('a rewriting of Decap’s source', () => {
  test('replaces its pieces, of several tables too', async () => {
    const output = await bundled([
      { file: 'hello/index.js', pieces: [["'Hello'", "'Xin chào $&'"]] },
      { file: 'hello/index.js', pieces: [["+ '$&'", "+ '!'"]] },
    ]);
    expect(output).toContain('"Xin chào $&!"');
  });

  test.each([
    ['a piece is no longer there', 'hello/index.js', /no longer holds 'Goodbye'/],
    ['its file is no longer bundled', 'hello/gone.js', /gone\.js is no longer bundled/],
  ])('fails the build when %s', async (_when, file, problem) => {
    await expect(bundled([{ file, pieces: [["'Goodbye'", "'Tạm biệt'"]] }])).rejects.toThrow(
      problem,
    );
  });
});
