import { globSync, readFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import ts from 'typescript';

const root = join(import.meta.dirname, '..', '..');

/** A source file of ours and what it imports. */
export interface SourceFile {
  /** Path in the repository with `/`. */
  file: string;
  code: string;
  /** Files of the repository it imports, as paths; packages by their name. */
  imports: string[];
}

/** Paths in the repository that match the pattern, with `/`, sorted. */
export function pathsOf(pattern: string | string[]): string[] {
  return globSync(pattern, { cwd: root })
    .map((file) => file.split(sep).join('/'))
    .sort();
}

/** The source files that match, with their imports, whether of types, values or on demand. */
export function sourceFiles(pattern: string | string[]): SourceFile[] {
  return pathsOf(pattern).map((file) => {
    const code = readFileSync(join(root, file), 'utf8');
    const script = file.endsWith('.astro') ? scriptsOf(code) : code;
    const imported = ts.preProcessFile(script, true, true).importedFiles;
    return { file, code, imports: imported.map(({ fileName }) => resolve(file, fileName)) };
  });
}

/** The parts of an Astro component that import: its front matter and its scripts. */
function scriptsOf(component: string): string {
  const frontMatter = /^---\n([\s\S]*?)\n---/.exec(component)?.[1] ?? '';
  const scripts = [...component.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map(
    (match) => match[1],
  );
  return [frontMatter, ...scripts].join('\n');
}

function resolve(file: string, imported: string): string {
  return imported.startsWith('.') ? join(dirname(file), imported).split(sep).join('/') : imported;
}
