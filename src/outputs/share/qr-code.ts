import { encode, type QrCodeGenerateResult } from 'uqr';
import { addressOf } from '../../domain/address.ts';
import type { AnyRecord } from '../../schema/record.ts';
import { bitmapPng } from './bitmap-png.ts';

/** White squares around a code, without which phones do not find it. Source: ISO/IEC 18004. */
const QUIET = 4;
/** Enough for a poster. */
const PNG_WIDTH = 1000;

/** Address of a record's code as a file, from the site's root. */
export function qrAddress(record: AnyRecord, kind: 'svg' | 'png'): string {
  return `${addressOf(record)}qr.${kind}`;
}

/** A text as a QR code in SVG, black on white also in the dark. */
export function qrSvg(text: string): string {
  const { data, size } = squares(text);
  const rows = data.map((row, y) =>
    runs(row).map(([x, length]) => `M${x} ${y}h${length}v1h-${length}z`),
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges">`,
    `<path fill="#fff" d="M0 0h${size}v${size}H0z"/>`,
    `<path d="${rows.flat().join('')}"/>`,
    '</svg>',
  ].join('');
}

/** The same as PNG, about 1000 pixels wide. */
export function qrPng(text: string): Buffer {
  const { data, size } = squares(text);
  return bitmapPng(data, Math.ceil(PNG_WIDTH / size));
}

/** A page shows the code that two files beside it hold: finding its squares takes longer than drawing them. */
const found = new Map<string, QrCodeGenerateResult>();

function squares(text: string): QrCodeGenerateResult {
  // A fifth of it may be stained; more would make it finer, and harder to read from a wall.
  const code = found.get(text) ?? encode(text, { ecc: 'M', border: QUIET });
  found.set(text, code);
  return code;
}

/** Where black begins in a row, and how long it goes on. */
function runs(row: readonly boolean[]): [number, number][] {
  const black: [number, number][] = [];
  for (const [x, isBlack] of row.entries()) {
    const last = black.at(-1);
    if (!isBlack) continue;
    if (last !== undefined && last[0] + last[1] === x) last[1] += 1;
    else black.push([x, 1]);
  }
  return black;
}
