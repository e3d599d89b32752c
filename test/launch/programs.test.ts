import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findProgram } from '../../src/launch/programs.mjs';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hoa-programs-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

function program(place: string, name: string, mode = 0o755): string {
  const file = join(folder, place, name);
  mkdirSync(join(folder, place), { recursive: true });
  writeFileSync(file, '#!/bin/sh\n');
  chmodSync(file, mode);
  return file;
}

describe('A program', () => {
  const path = () => ['first', 'second'].map((place) => join(folder, place)).join(delimiter);

  it('is found in the first folder of the PATH that holds it', () => {
    const wanted = program('first', 'chromium');
    program('second', 'chromium');
    expect(findProgram(['chromium'], path())).toBe(wanted);
  });

  it('is found under its second name when the first is nowhere', () => {
    const wanted = program('second', 'google-chrome');
    expect(findProgram(['chromium', 'google-chrome'], path())).toBe(wanted);
  });

  it('is not a file that may not be run', () => {
    program('first', 'chromium', 0o644);
    expect(findProgram(['chromium'], path())).toBeUndefined();
  });
});
