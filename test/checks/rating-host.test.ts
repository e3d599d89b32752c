import { describe, expect, it } from 'vitest';
import { ratingHost } from '../../src/checks/rating-host.ts';

const own = 'https://tinh.gov.vn';
const file = 'content/site/services.yml';
const elsewhere = 'https://khao-sat.example/gui?cong=1';

describe('The place to which answers about pages go', () => {
  it.each<[string | undefined, string | undefined]>([
    [undefined, undefined],
    ['/gop-y/danh-gia', undefined],
    ['/gop-y/danh-gia', 'https://khao-sat.example'],
    ['https://tinh.gov.vn/khao-sat', undefined],
    [elsewhere, 'https://khao-sat.example'],
    [elsewhere, 'https://Khao-Sat.example:443'],
  ])('%s is one that a web server told of %s allows', (endpoint, named) => {
    expect(ratingHost(endpoint, { own, named }, file)).toEqual([]);
  });

  it.each<[string | undefined, RegExp]>([
    [undefined, /chưa cho trang gửi ý kiến tới https:\/\/khao-sat\.example,/],
    ['https://khac.example', /chỉ cho .* tới https:\/\/khac\.example, không cho gửi tới/],
    ['https://khao-sat.example:8443', /khao-sat\.example:8443, không cho gửi tới/],
  ])('is warned of, with the remedy, when the web server is told of %s', (named, sentence) => {
    const [warning, ...others] = ratingHost(elsewhere, { own, named }, file);
    expect(others).toEqual([]);
    expect(warning).toMatchObject({ file, field: 'ratingEndpoint' });
    expect(warning?.problem).toMatch(sentence);
    expect(warning?.remedy).toContain('RATING_ORIGIN=https://khao-sat.example ');
  });
});
