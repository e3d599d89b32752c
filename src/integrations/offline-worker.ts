import { join, resolve } from 'node:path';
import { build } from 'esbuild';

/**
 * Writes `sw.js` into a site's folder: the worker that keeps what is read or, switched off, the one
 * that clears up after it. It is always there, since browsers keep a worker whose file is missing.
 */
export async function buildOfflineWorker(folder: string, isEnabled: boolean): Promise<void> {
  const source = resolve(import.meta.dirname, '../offline');
  await build({
    entryPoints: [join(source, isEnabled ? 'worker.ts' : 'worker-off.ts')],
    outfile: join(folder, 'sw.js'),
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    logLevel: 'error',
  });
}
