import type { UploadKind } from '../schema/upload-kinds.ts';
import { zipNames } from './zip-names.ts';

type Bytes = Uint8Array;

/** True when a file's bytes are of the kind that its name claims. */
export function hasBytesOf(kind: UploadKind, bytes: Bytes): boolean {
  return signatures[kind](bytes);
}

/** True for a phone's HEIC picture, whatever its name: phones also send it as a JPEG. */
export function isHeic(bytes: Bytes): boolean {
  const brands = mediaBrands(bytes);
  return !isAvif(brands) && brands.some((brand) => /^(?:hei[csmx]|hev[cmsx]|m[is]f1)$/.test(brand));
}

// Sites draw pictures anew, so a PNG under the name of a JPEG does no harm.
function isPicture(bytes: Bytes): boolean {
  const start = latin(bytes, 0, 12);
  return (
    startsWith(bytes, [0xff, 0xd8, 0xff]) ||
    startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]) ||
    (start.startsWith('RIFF') && start.endsWith('WEBP')) ||
    isAvif(mediaBrands(bytes))
  );
}

const signatures: Readonly<Record<UploadKind, (bytes: Bytes) => boolean>> = {
  jpg: isPicture,
  jpeg: isPicture,
  png: isPicture,
  webp: isPicture,
  avif: isPicture,
  pdf: (bytes) => /^(?:\u00ef\u00bb\u00bf)?\s*%PDF-/.test(latin(bytes, 0, 64)),
  doc: (bytes) => isOldOffice(bytes, 'WordDocument'),
  xls: (bytes) => isOldOffice(bytes, 'Workbook') || isOldOffice(bytes, 'Book'),
  ppt: (bytes) => isOldOffice(bytes, 'PowerPoint Document'),
  docx: (bytes) => isOffice(bytes, 'word/'),
  xlsx: (bytes) => isOffice(bytes, 'xl/'),
  pptx: (bytes) => isOffice(bytes, 'ppt/'),
  odt: (bytes) => isOpenDocument(bytes, 'text'),
  ods: (bytes) => isOpenDocument(bytes, 'spreadsheet'),
  mp3: isSound,
  vtt: (bytes) => /^(?:\u00ef\u00bb\u00bf)?WEBVTT[ \t\r\n]/.test(latin(bytes, 0, 16)),
  mp4: (bytes) => mediaBrands(bytes).length > 0 && !isHeic(bytes) && !isAvif(mediaBrands(bytes)),
};

function isSound(bytes: Bytes): boolean {
  // A tag, or the first frame of layer III.
  const [first, second = 0] = bytes;
  return latin(bytes, 0, 3) === 'ID3' || (first === 0xff && (second & 0xe6) === 0xe2);
}

// Installers use the same container; the name of the main stream inside tells them apart.
function isOldOffice(bytes: Bytes, stream: string): boolean {
  if (!startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])) return false;
  const name = `${[...stream].map((letter) => `${letter}\0`).join('')}\0\0`;
  return latin(bytes, 0, bytes.length).includes(name);
}

function isOffice(bytes: Bytes, folder: string): boolean {
  const names = zipNames(bytes);
  return names.includes('[Content_Types].xml') && names.some((name) => name.startsWith(folder));
}

function isOpenDocument(bytes: Bytes, kind: string): boolean {
  const type = `mimetypeapplication/vnd.oasis.opendocument.${kind}`;
  return latin(bytes, 30, 30 + type.length) === type && zipNames(bytes).includes('content.xml');
}

function isAvif(brands: readonly string[]): boolean {
  return brands.includes('avif') || brands.includes('avis');
}

/** The brands of an ISO media file, which stand in its first box after “ftyp”. */
function mediaBrands(bytes: Bytes): string[] {
  if (latin(bytes, 4, 8) !== 'ftyp') return [];
  const size = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(0);
  const box = latin(bytes, 8, Math.min(size, 256));
  const compatible = box.slice(8).match(/.{4}/gs) ?? [];
  return [box.slice(0, 4), ...compatible];
}

function startsWith(bytes: Bytes, start: readonly number[]): boolean {
  return start.every((byte, at) => bytes[at] === byte);
}

function latin(bytes: Bytes, from: number, to: number): string {
  return new TextDecoder('latin1').decode(bytes.subarray(from, to));
}
