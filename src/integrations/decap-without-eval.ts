import type { Plugin } from 'esbuild';

/**
 * Leaves Decap's check of its own configuration out of the bundle: it compiles rules with `eval`,
 * which our content security policy forbids. The check runs in our tests instead. The codec that
 * shrinks pictures in the browser goes too, since pictures are made small at build time.
 */
export function decapWithoutEval(): Plugin {
  return {
    name: 'decap-without-eval',
    setup(build) {
      build.onLoad(
        { filter: /decap-cms-core[\\/]dist[\\/]esm[\\/]constants[\\/]configSchema\.js$/ },
        () => ({
          contents: 'export function validateConfig() {}',
        }),
      );
      build.onLoad({ filter: /node_modules[\\/]@jsquash[\\/]webp[\\/]/ }, () => ({
        contents: 'export default undefined; export const encode = undefined;',
      }));
    },
  };
}
