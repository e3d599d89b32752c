import type { CollectionName } from '../../src/schema/collections.ts';
import type { PlacedWords } from './canary-words.ts';
import { filledDay } from './filled-fields.ts';
import type { SettingFiles } from './setting-files.ts';

/** What the settings have to name or to keep. */
export interface CanarySettings {
  files: SettingFiles;
  hidden: PlacedWords;
  shown: PlacedWords;
  hiddenAddresses: readonly string[];
  /** Ids of the hidden records of a collection. */
  hiddenIds(collection: CollectionName): string[];
}

/** Menus, vocabularies, blocs and contacts that name hidden records. */
export function pointFromSettings(settings: CanarySettings): void {
  const { files, shown, hiddenAddresses, hiddenIds } = settings;
  const links = hiddenAddresses.map((path) => ({ label: shown.word(`menu ${path}`), path }));
  files.change('navigation', ({ items = [] }) => ({ items: [...items, ...links] }));
  files.change('footer', (old) => ({ ...old, links: [...(old.links ?? []), ...links] }));
  for (const name of ['awards', 'anniversaries'] as const) {
    const documents = hiddenIds('documents');
    files.change(name, ({ terms = [] }) => ({
      terms: terms.map((term) => ({ ...term, documents })),
    }));
  }
  const [head, deputy] = hiddenIds('units');
  const movements = hiddenIds('movements');
  const note = shown.word('whole blocs.note');
  const years = [{ year: Number(filledDay.slice(0, 4)), head, deputy, movements, note }];
  // Hidden units are members of the first bloc, as all that is filled.
  files.change('blocs', ({ terms = [] }) => ({
    terms: terms.map((term, index) => (index === 0 ? { ...term, years } : term)),
  }));
  files.change('report', () => ({ unit: head, lead: shown.word('whole report.lead') }));
}

/** Notices whose days are over or have not come, beside those of 31 January 2026. */
export function writeNotices({ files, hidden, shown }: CanarySettings): void {
  const spans = [
    { words: hidden, when: 'over', from: '2026-01-30', to: '2026-01-30' },
    { words: shown, when: 'today', from: '2026-01-31', to: '2026-01-31' },
    { words: hidden, when: 'to come', from: '2026-02-20', to: '2026-02-20' },
  ];
  files.change('notices', () => ({
    downtimes: spans.map(({ words, when, from, to }) => {
      return { from, to, note: words.word(`whole notices.downtimes ${when}`) };
    }),
    occasions: spans.map(({ words, when, from, to }) => {
      const greeting = words.word(`whole notices.occasions ${when}`);
      return { kind: 'holiday', from, to, greeting };
    }),
  }));
  files.change('propaganda', () => ({
    intro: shown.word('whole propaganda.intro'),
    reminder: { text: hidden.word('propaganda.reminder over'), until: '2026-01-30' },
  }));
}
