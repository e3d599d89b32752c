import type { Rewriting } from './decap-rewritten.ts';

/** What makes Decap's form keep and give back text that was not saved. */
export const decapFormRepairs: readonly Rewriting[] = [
  {
    file: 'decap-cms-core/dist/esm/components/Editor/Editor.js',
    pieces: [
      // The text kept on this machine came before the record itself, which then covered it.
      ['retrieveLocalBackup(collection, slug);\n    if (newEntry) {', 'const opened = newEntry ?'],
      [
        'createEmptyDraft(collection, this.props.location.search);\n    } else {\n      loadEntry(collection, slug);\n    }',
        'createEmptyDraft(collection, this.props.location.search) : loadEntry(collection, slug);\n    opened.then(() => this.isClosed || retrieveLocalBackup(collection, slug));',
      ],
      [
        'this.createBackup.flush();\n    this',
        'this.isClosed = true;\n    this.createBackup.flush();\n    this',
      ],
      // Whoever typed without a pause was never kept, and the last two seconds were lost.
      ['}, 2000);', '}, 250, { maxWait: 1000 });'],
    ],
  },
  {
    file: 'decap-cms-core/dist/esm/actions/entries.js',
    pieces: [
      [
        'import { navigateToEntry }',
        "import { todayInVietnam } from 'hoa-dep/today'; import { navigateToEntry }",
      ],
      // The box of the day filled itself in, so a new form that nobody touched claimed unsaved work.
      [
        'if (defaultValue !== null) {\n      acc[name] = defaultValue;',
        "if (defaultValue !== null) {\n      acc[name] = defaultValue === '{{now}}' ? todayInVietnam() : defaultValue;",
      ],
    ],
  },
];
