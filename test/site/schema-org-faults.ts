import { join } from 'node:path';
import ts from 'typescript';

/** What a page tells search engines in JSON-LD, and where it stands. */
export interface LinkedData {
  readonly file: string;
  readonly data: { readonly '@type': string };
}

const root = join(import.meta.dirname, '..', '..');
const judged = join(root, 'test/site/judged-linked-data.ts');

// What an action asks for (`query-input`) is a note on a property rather than a property.
const types: Readonly<Record<string, string>> = {
  WebSite: 'WebSite & { potentialAction: WithActionConstraints<SearchAction> }',
};

/** What is not as schema.org's types have it, by a compiler that knows them: unknown names, wrong values. */
export function schemaOrgFaults(pages: readonly LinkedData[]): string[] {
  const lines = pages.map(({ data }) => {
    const type = types[data['@type']] ?? data['@type'];
    return `(${JSON.stringify(data)}) satisfies WithContext<${type}>;`;
  });
  const named = new Set(pages.map(({ data }) => data['@type']));
  const names = ['SearchAction', 'WithActionConstraints', 'WithContext', ...named];
  const source = `import type { ${names.join(', ')} } from 'schema-dts';`;
  const program = compiled([source, ...lines].join('\n'));
  return ts.getPreEmitDiagnostics(program).map(({ file, start, messageText }) => {
    const at = file && start !== undefined ? file.getLineAndCharacterOfPosition(start).line : 0;
    const message = ts.flattenDiagnosticMessageText(messageText, ' ').slice(0, 300);
    return `${pages[at - 1]?.file ?? 'types'}: ${message}`;
  });
}

const read = new Map<string, ts.SourceFile | undefined>();

/** The program of one file that only the compiler sees, under the project's strict rules. */
function compiled(text: string): ts.Program {
  const options: ts.CompilerOptions = {
    strict: true,
    exactOptionalPropertyTypes: true,
    noEmit: true,
    skipLibCheck: true,
    types: [],
    lib: ['lib.es2024.d.ts'],
    target: ts.ScriptTarget.ES2024,
    module: ts.ModuleKind.Preserve,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
  };
  const host = ts.createCompilerHost(options);
  const { readFile, fileExists, getSourceFile } = host;
  host.readFile = (name) => (name === judged ? text : readFile(name));
  host.fileExists = (name) => name === judged || fileExists(name);
  host.getSourceFile = (name, version, ...more) =>
    name === judged
      ? ts.createSourceFile(name, text, version)
      : once(name, () => getSourceFile(name, version, ...more));
  return ts.createProgram([judged], options, host);
}

/** A file that many programs share, a megabyte of types among them. */
function once(name: string, load: () => ts.SourceFile | undefined): ts.SourceFile | undefined {
  if (!read.has(name)) read.set(name, load());
  return read.get(name);
}
