import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { WrongUsage } from '../../../src/commands/run-command.ts';
import { queryLine, readLines, recordLine } from './read-lines.ts';

const folder = mkdtempSync(join(tmpdir(), 'read-lines-'));
afterAll(() => rmSync(folder, { recursive: true }));

function fileOf(...lines: string[]): string {
  const file = join(folder, 'tep.jsonl');
  writeFileSync(file, lines.join('\n'));
  return file;
}

describe('Lines of a file', () => {
  it('are read one by one, numbers taken as ids', () => {
    const file = fileOf(
      '{"id":1,"title":"Một","body":""}',
      '',
      '{"id":"b","title":"Hai","body":"x"}',
    );
    const { values, problems } = readLines(file, recordLine);
    expect(values.map(({ id }) => id)).toEqual(['1', 'b']);
    expect(problems).toEqual([]);
  });

  it('that are no JSON are told with their number', () => {
    const file = fileOf('{"class":"a","q":"b","id":"1"}', 'không');
    expect(readLines(file, queryLine).problems).toEqual([
      `${file}, dòng 2: không phải JSON. Cách sửa: viết mỗi dòng một {…} trọn vẹn.`,
    ]);
  });

  it('that lack a part are told with what they lack and how to write them', () => {
    const file = fileOf('{"id":"1","title":" "}');
    expect(readLines(file, recordLine).problems).toEqual([
      `${file}, dòng 1: “title”, “body” thiếu hoặc sai. Cách sửa: viết như {"id": "1", "title": "…", "body": "…"}.`,
    ]);
  });

  it('must be there', () => {
    expect(readLines(fileOf(''), queryLine).problems).toHaveLength(1);
    for (const path of [join(folder, 'mat.jsonl'), folder]) {
      expect(() => readLines(path, queryLine)).toThrow(WrongUsage);
    }
  });
});
