import { join } from 'node:path';
import type { AstroInlineConfig } from 'astro';
import { type Bundle, keptBundle } from '../integrations/kept-bundle.ts';

/** The templates of the site, bundled to make the page of one record at any address. */
export interface PreviewProgram {
  /** The module that makes the page. */
  module: string;
  /** Styles, scripts, fonts and drawings that pages name. */
  assets: string;
}

/** Stands in pages and styles for the address under which their assets lie. */
export const assetsOrigin = 'https://xem-truoc.invalid';

const root = join(import.meta.dirname, '../..');

// As astro.config.mjs says, but as a program: whatever it is asked for, it makes the record's page.
const settings: AstroInlineConfig = {
  root,
  srcDir: 'src/pages/_preview',
  base: '/',
  output: 'server',
  trailingSlash: 'ignore',
  build: { assetsPrefix: assetsOrigin },
  // One file is read faster than a hundred packages; sharp brings a library that cannot be bundled.
  vite: { ssr: { noExternal: true, external: ['sharp'] } },
  logLevel: 'warn',
  adapter: {
    name: 'preview',
    hooks: {
      'astro:config:done': ({ setAdapter }) =>
        setAdapter({
          name: 'preview',
          entrypointResolution: 'auto',
          serverEntrypoint: join(root, 'src/pages/_preview/render-record.ts'),
          supportedAstroFeatures: { serverOutput: 'stable', sharpImageService: 'stable' },
        }),
    },
  },
};

const bundle: Bundle = {
  cache: '.cache/preview',
  inputs: ['src/**/*', 'public/**/*', 'astro.config.mjs', 'package-lock.json'],
  make: async (outDir) => {
    // Astro's builder alone takes longer to load than a preview takes.
    const { build } = await import('astro');
    await build({ ...settings, outDir });
  },
};

/** Gives the program for the code as it is: bundling took most of the time of a preview. */
export async function previewProgram(): Promise<PreviewProgram> {
  const folder = await keptBundle(bundle);
  return { module: join(folder, 'server/entry.mjs'), assets: join(folder, 'client') };
}
