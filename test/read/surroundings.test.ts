import { describe, expect, it } from 'vitest';
import { readSurroundings, todayInVietnam, WrongSetting } from '../../src/read/surroundings.ts';

describe('The settings of a run', () => {
  it('have defaults', () => {
    expect(readSurroundings({}, new Date('2026-01-30T17:00:00Z'))).toEqual({
      contentFolder: 'content',
      siteUrl: new URL('http://127.0.0.1:4321/'),
      allowSamples: false,
      today: '2026-01-31',
    });
  });

  it('come from the environment', () => {
    const environment = {
      CONTENT_DIR: 'examples/tay-ninh',
      SITE_URL: 'https://tinh.gov.vn/thi-dua',
      ALLOW_SAMPLES: '1',
      TODAY: '2024-02-29',
    };
    expect(readSurroundings(environment)).toEqual({
      contentFolder: 'examples/tay-ninh',
      siteUrl: new URL('https://tinh.gov.vn/thi-dua/'),
      allowSamples: true,
      today: '2024-02-29',
    });
  });

  it.each([
    { TODAY: '31/1/2026' },
    { TODAY: '2026-02-30' },
    { SITE_URL: 'tinh.gov.vn' },
    { SITE_URL: 'ftp://tinh.gov.vn/' },
  ])('that cannot be used are named with a remedy: %o', (environment) => {
    const [name = ''] = Object.keys(environment);
    expect(() => readSurroundings(environment)).toThrow(WrongSetting);
    expect(() => readSurroundings(environment)).toThrow(new RegExp(`^${name}: .*Cách sửa: `));
  });

  it('begin the day at midnight in Vietnam', () => {
    const around = ['2026-01-30T16:59:59Z', '2026-01-30T17:00:00Z'];
    expect(around.map((time) => todayInVietnam(new Date(time)))).toEqual([
      '2026-01-30',
      '2026-01-31',
    ]);
  });
});
