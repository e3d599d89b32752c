import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';

/** Pieces of one source file and what stands in their place. */
export interface Rewriting {
  /** End of the file's path in node_modules. */
  file: string;
  /** Each found exactly as it stands → its replacement. */
  pieces: readonly (readonly [found: string, replacement: string])[];
}

/**
 * Replaces pieces of Decap's source in the bundle. Fails the build when a piece no longer stands
 * where it stood, or its file is no longer bundled: after an update of Decap somebody must look,
 * lest an editor meet English.
 */
export function decapRewritten(table: readonly Rewriting[]): Plugin {
  return {
    name: 'decap-rewritten',
    setup(build) {
      const unmet = new Set(table.map(({ file }) => file));
      build.onLoad({ filter: /node_modules.*\.m?js$/ }, async ({ path }) => {
        const rewritings = table.filter(({ file }) => isAt(path, file));
        if (rewritings.length === 0) return undefined;
        for (const { file } of rewritings) unmet.delete(file);
        return rewritten(await readFile(path, 'utf8'), rewritings);
      });
      build.onEnd(() => ({
        errors: [...unmet].map((file) => ({ text: `${file} is no longer bundled` })),
      }));
    },
  };
}

function isAt(path: string, file: string): boolean {
  return path.replaceAll('\\', '/').endsWith(`/node_modules/${file}`);
}

function rewritten(source: string, rewritings: readonly Rewriting[]) {
  const pieces = rewritings.flatMap((rewriting) => rewriting.pieces);
  const missing = pieces.filter(([found]) => !source.includes(found));
  if (missing.length > 0) {
    const file = rewritings[0]?.file ?? '';
    return { errors: missing.map(([found]) => ({ text: `${file} no longer holds ${found}` })) };
  }
  const contents = pieces.reduce(
    (text, [found, replacement]) => text.replaceAll(found, () => replacement),
    source,
  );
  return { contents };
}
