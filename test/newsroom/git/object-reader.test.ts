import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { batchOutput } from '../../../src/newsroom/git/batch-output.ts';
import { type FoundObject, openObjectReader } from '../../../src/newsroom/git/object-reader.ts';

let repository: string;

beforeEach(async () => {
  repository = await mkdtemp(join(tmpdir(), 'hoa-dep-reader-'));
  git('init', '--quiet', '--bare');
});
afterEach(() => rm(repository, { recursive: true, force: true }));

function git(...args: readonly string[]): string {
  return execFileSync('git', args, { cwd: repository, encoding: 'utf8' }).trim();
}

async function stored(body: Uint8Array): Promise<string> {
  await writeFile(join(repository, 'body'), body);
  return git('hash-object', '-w', '--no-filters', 'body');
}

test('Objects come in the order asked, whatever they hold, and those that are none as nothing', async () => {
  const large = randomBytes(3_000_000);
  const lines = Buffer.from('\n\n100644 blob 3\n');
  const [one, two] = [await stored(large), await stored(lines)];
  const look = openObjectReader(repository);
  const [first, second] = await Promise.all([look([one, 'refs/heads/none', two]), look([two])]);
  expect(first.map((object) => object?.oid)).toEqual([one, undefined, two]);
  expect(first[0]?.body.equals(large)).toBe(true);
  expect(first[2]?.body.equals(lines)).toBe(true);
  expect(second[0]?.body.equals(lines)).toBe(true);
});

test('A ref that another moved since the last question is seen at its new place', async () => {
  const [one, two] = [await stored(Buffer.from('một')), await stored(Buffer.from('hai'))];
  const look = openObjectReader(repository);
  for (const oid of [one, two]) {
    git('update-ref', 'refs/hoa-dep/thu', oid);
    expect((await look(['refs/hoa-dep/thu']))[0]?.oid).toBe(oid);
    git('pack-refs', '--all');
    git('repack', '-adq');
    expect((await look(['refs/hoa-dep/thu']))[0]?.oid).toBe(oid);
  }
});

test('A repository that is not there is told as an error', async () => {
  const look = openObjectReader(join(repository, 'khong-co'));
  await expect(look(['HEAD'])).rejects.toThrow();
  await expect(openObjectReader(tmpdir())(['HEAD'])).rejects.toThrow(/not a git repository/);
});

test('Output is understood wherever it is cut', () => {
  const printed = Buffer.from(`x missing\n${'a'.repeat(40)} blob 3\n\n\n\n\nb missing\n`);
  for (let size = 1; size <= printed.length; size += 1) {
    const found: (FoundObject | undefined)[] = [];
    const take = batchOutput((object) => found.push(object));
    for (let at = 0; at < printed.length; at += size) take(printed.subarray(at, at + size));
    const bodies = found.map((object) => object?.body.toString());
    expect(bodies, `pieces of ${size} bytes`).toEqual([undefined, '\n\n\n', undefined]);
  }
});
