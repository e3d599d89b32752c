import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { qrPng, qrSvg } from '../../../src/outputs/share/qr-code.ts';
import { readCodes } from '../../harness/read-code.ts';

const addresses = [
  'http://127.0.0.1:4321/gioi-thieu/',
  'https://tinh.gov.vn/thi-dua/dien-hinh/to-hoa-giai-thon-ba/',
  `https://sotuphap.khanhhoa.gov.vn/thi-dua-khen-thuong/dien-hinh/${'a-b'.repeat(26)}/`,
];

describe.each(addresses)('A code of %s', (address) => {
  it('is read by a scanner from PNG, also small', async () => {
    const png = qrPng(address);
    const { width, height, format } = await sharp(png).metadata();
    expect({ format, square: width === height }).toEqual({ format: 'png', square: true });
    expect(width).toBeGreaterThanOrEqual(1000);
    expect(readCodes(png)).toEqual([address]);
    expect(readCodes(await sharp(png).resize(220).png().toBuffer())).toEqual([address]);
  });

  it('is read by a scanner from SVG', async () => {
    const picture = sharp(Buffer.from(qrSvg(address)), { density: 400 }).resize(600);
    expect(readCodes(await picture.png().toBuffer())).toEqual([address]);
  });

  it('has four white squares on every side, on any ground', async () => {
    const squares = Number(/viewBox="0 0 (\d+)/.exec(qrSvg(address))?.[1]);
    const { data, info } = await sharp(qrPng(address))
      .toColourspace('b-w')
      .raw()
      .toBuffer({ resolveWithObject: true });
    const one = info.width / squares;
    const black = [...data.keys()].filter((at) => (data[at * info.channels] ?? 255) < 128);
    const columns = black.map((at) => at % info.width);
    const rows = black.map((at) => Math.floor(at / info.width));
    expect(columns.reduce((a, b) => Math.min(a, b))).toBe(4 * one);
    expect(columns.reduce((a, b) => Math.max(a, b))).toBe(info.width - 4 * one - 1);
    expect(rows.reduce((a, b) => Math.min(a, b))).toBe(4 * one);
    expect(rows.reduce((a, b) => Math.max(a, b))).toBe(info.height - 4 * one - 1);
    expect(qrSvg(address)).toContain(`<path fill="#fff" d="M0 0h${squares}v${squares}H0z"/>`);
  });
});
