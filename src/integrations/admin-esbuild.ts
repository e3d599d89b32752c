import { existsSync } from 'node:fs';
import { copyFile, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { type BuildOptions, build } from 'esbuild';
import { decapDrafts } from './decap-drafts.ts';
import { decapFormRepairs } from './decap-form-repairs.ts';
import { decapForms } from './decap-forms.ts';
import { decapLongLists } from './decap-long-lists.ts';
import { decapPartsPhrases } from './decap-parts-phrases.ts';
import { decapPhrases } from './decap-phrases.ts';
import { decapQuestions } from './decap-questions.ts';
import { decapRecords } from './decap-records.ts';
import { decapRepairs } from './decap-repairs.ts';
import { decapRewritten } from './decap-rewritten.ts';
import { decapWithoutEval } from './decap-without-eval.ts';

const common: BuildOptions = {
  bundle: true,
  minify: true,
  target: 'es2022',
  logLevel: 'error',
  legalComments: 'none',
  // Vietnamese as it is, not as \u escapes, which weigh more.
  charset: 'utf8',
  loader: { '.woff2': 'file' },
  assetNames: '[name]-[hash]',
};

/** The pages in a bundle, their place still open, and the file of `admin/` that each is made from. */
export const adminPages = {
  'page.html': 'index.html',
  'people-page.html': 'people/index.html',
} as const;

/** Bundles the editor into a folder: scripts, styles, the pages. */
export async function bundleAdmin(root: string, folder: string): Promise<void> {
  const { metafile } = await build({
    ...common,
    entryPoints: ['main.ts', 'admin.css', 'people/people.ts'].map((file) =>
      join(root, 'admin', file),
    ),
    outdir: folder,
    entryNames: '[name]-[hash]',
    format: 'esm',
    metafile: true,
    absWorkingDir: root,
    define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
    alias: {
      fuzzy: join(root, 'admin/folded-search.ts'),
      'hoa-dep': join(root, 'admin'),
      'hoa-dep-schema': join(root, 'src/schema'),
      'hoa-dep-markdown': join(root, 'src/markdown'),
    },
    plugins: [
      decapWithoutEval(),
      decapRewritten([
        ...decapPhrases,
        ...decapPartsPhrases,
        ...decapRepairs,
        ...decapFormRepairs,
        ...decapForms,
        ...decapRecords,
        ...decapLongLists,
        ...decapDrafts,
        ...decapQuestions,
      ]),
    ],
  });
  await bundlePreview(root, folder);
  await copyFile(join(root, 'public/emblem.svg'), join(folder, 'emblem.svg'));
  const outputs = Object.keys(metafile.outputs).map((path) => basename(path));
  for (const [page, file] of Object.entries(adminPages)) {
    const template = await readFile(join(root, 'admin', file), 'utf8');
    const linked = template
      .replaceAll('{{script}}', named(outputs, 'main', '.js'))
      .replaceAll('{{people}}', named(outputs, 'people', '.js'))
      .replaceAll('{{style}}', named(outputs, 'admin', '.css'));
    await writeFile(join(folder, page), linked);
  }
}

/** The preview wears the site's own styles, under a few rules of its own. */
async function bundlePreview(root: string, folder: string): Promise<void> {
  const own = ['src/styles/site.css', 'admin/preview/preview.css'].filter((path) =>
    existsSync(join(root, path)),
  );
  await build({
    ...common,
    stdin: {
      contents: own.map((path) => `@import './${path}';`).join('\n'),
      resolveDir: root,
      loader: 'css',
    },
    outfile: join(folder, 'preview.css'),
  });
}

function named(outputs: readonly string[], start: string, end: string): string {
  const found = outputs.find((name) => name.startsWith(`${start}-`) && name.endsWith(end));
  if (found === undefined) throw new Error(`the bundle has no ${start}${end}`);
  return found;
}
