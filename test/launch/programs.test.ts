import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { findChromium, findProgram } from '../../src/launch/programs.mjs';

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

describe('Chromium', () => {
  const path = () => join(folder, 'place');

  beforeEach(() => vi.stubEnv('CHROMIUM_PATH', ''));
  afterEach(() => vi.unstubAllEnvs());

  it('is the light one where there are two, else the one that is there', () => {
    const whole = program('place', 'chromium');
    expect(findChromium(path())).toBe(whole);
    const light = program('place', 'chromium-headless-shell');
    expect(findChromium(path())).toBe(light);
  });

  it('is the one that the machine’s owner names', () => {
    program('place', 'chromium-headless-shell');
    const named = program('elsewhere', 'chrome');
    vi.stubEnv('CHROMIUM_PATH', named);
    expect(findChromium(path())).toBe(named);
  });
});
