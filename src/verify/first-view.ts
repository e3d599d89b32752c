import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { followAddress } from './follow-address.ts';
import type { Page, PagePicture } from './page.ts';
import type { Site } from './site.ts';

const compress = promisify(brotliCompress);
/** As the web server packs pages. The best level, 11, takes ten times as long and saves a twentieth. */
const well = 9;
/** Far quicker, with an eighth more bytes: what is light enough so is light enough. */
const hastily = 3;

/** `./chunk.js` of `import … from './chunk.js'` and `import './chunk.js'`, which load before the page's script runs. */
const STATIC_IMPORT = /(?:\bfrom|\bimport)\s*["']([^"']+)["']/g;
const WIDTH_IN_NAME = /-(\d+)\.\w+$/;

/** Weighs what a fresh phone downloads to show a page, in bytes as the web server sends them. */
export function firstView(site: Site) {
  const compressed = new Map<string, Promise<number>>();

  /** Files that the page's own words name: HTML, style sheets, scripts and what these import. */
  async function codeOf(page: Page): Promise<string[]> {
    const files = new Set([page.file]);
    for (const address of [...page.sheets, ...page.scripts]) {
      for (const file of await withImports(page.path, address, files)) files.add(file);
    }
    return [...files];
  }

  async function withImports(
    path: string,
    address: string,
    known: ReadonlySet<string>,
  ): Promise<string[]> {
    const target = followAddress(site, path, address);
    if (target.kind !== 'file' || known.has(target.file)) return [];
    const { file } = target;
    if (!file.endsWith('.js')) return [file];
    const seen = new Set([...known, file]);
    const code = await readFile(join(site.folder, file), 'utf8');
    for (const [, imported = ''] of code.matchAll(STATIC_IMPORT)) {
      for (const other of await withImports(file, imported, seen)) seen.add(other);
    }
    return [...seen].filter((one) => !known.has(one));
  }

  /** Compressing takes time: most pages stay under the budget without, nearly all when it is done in haste. */
  async function codeBytes(page: Page, most: number): Promise<number> {
    const files = await codeOf(page);
    const plain = sum(await Promise.all(files.map(sizeOf)));
    if (plain <= most) return plain;
    const loose = sum(await Promise.all(files.map((file) => compressedSize(file, hastily))));
    if (loose <= most) return loose;
    return sum(await Promise.all(files.map((file) => compressedSize(file, well))));
  }

  async function sizeOf(file: string): Promise<number> {
    return (await stat(join(site.folder, file))).size;
  }

  function compressedSize(file: string, quality: number): Promise<number> {
    const key = `${quality} ${file}`;
    const params = { [constants.BROTLI_PARAM_QUALITY]: quality };
    const known =
      compressed.get(key) ??
      readFile(join(site.folder, file))
        .then((bytes) => compress(bytes, { params }))
        .then(({ length }) => length);
    compressed.set(key, known);
    return known;
  }

  async function loadedBytes(page: Page, addresses: readonly string[]): Promise<number> {
    const files = addresses.flatMap((address) => {
      const target = followAddress(site, page.path, address);
      return target.kind === 'file' ? [target.file] : [];
    });
    return sum(await Promise.all([...new Set(files)].map(sizeOf)));
  }

  return {
    /** HTML, CSS and JavaScript. */
    bytesOf: codeBytes,
    /** The same with fonts asked for at once and the pictures that do not wait to be scrolled to. */
    async homeBytesOf(page: Page, most: number): Promise<number> {
      const pictures = page.pictures.filter(({ lazy }) => !lazy).map(chosenByPhone);
      const rest = await loadedBytes(page, [...page.fonts, ...pictures]);
      return rest + (await codeBytes(page, most - rest));
    },
  };
}

/** The narrowest file that fills its place on a phone. */
function chosenByPhone({ candidates, phoneWidth }: PagePicture): string {
  const wideEnough = candidates.find(
    (address) => Number(WIDTH_IN_NAME.exec(address)?.[1] ?? Number.POSITIVE_INFINITY) >= phoneWidth,
  );
  return wideEnough ?? candidates.at(-1) ?? '';
}

function sum(sizes: readonly number[]): number {
  return sizes.reduce((total, size) => total + size, 0);
}
