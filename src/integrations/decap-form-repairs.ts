// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are pieces of Decap's source.
import type { Rewriting } from './decap-rewritten.ts';
import { endOfSave, tellAtEnd } from './decap-typed-meanwhile.ts';

/** What makes Decap's form follow its address, and keep and give back text that was not saved. */
export const decapFormRepairs: readonly Rewriting[] = [
  {
    // One form served every address: another record's address, pasted, kept the old form.
    file: 'decap-cms-core/dist/esm/components/App/App.js',
    pieces: [
      [
        '...props,\n              newRecord: true\n            })',
        '...props,\n              newRecord: true\n            }, props.match.url)',
      ],
      [
        '_jsx(Editor, {\n              ...props\n            })',
        '_jsx(Editor, {\n              ...props\n            }, props.match.url)',
      ],
    ],
  },
  {
    file: 'decap-cms-core/dist/esm/components/Editor/Editor.js',
    pieces: [
      [
        "import EditorInterface from './EditorInterface';",
        "import EditorInterface from './EditorInterface'; import { unopenedRecord } from 'hoa-dep/unopened-record'; import { rememberSaved } from 'hoa-dep/opened-records'; import { giveBack } from 'hoa-dep/give-back';",
      ],
      // The text kept on this machine came before the record itself, which then covered it.
      ['retrieveLocalBackup(collection, slug);\n    if (newEntry) {', 'const opened = newEntry ?'],
      [
        'createEmptyDraft(collection, this.props.location.search);\n    } else {\n      loadEntry(collection, slug);\n    }',
        'createEmptyDraft(collection, this.props.location.search) : loadEntry(collection, slug);\n    opened.then(() => this.isClosed || retrieveLocalBackup(collection, slug)).then(found => {\n      this.isSettled ||= !found;\n    });',
      ],
      [
        'if (!prevProps.localBackup && this.props.localBackup) {',
        "if (!prevProps.localBackup && this.props.localBackup && !this.props.entry?.get('error')) {",
      ],
      // The browser's own question had buttons in the browser's language, and Escape dropped the text.
      // Text that is given back still stands on the version it was typed over: what another editor
      // has saved since must not be written over unseen.
      [
        `const confirmLoadBackup = window.confirm(this.props.t('editor.editor.confirmLoadBackup'));
      if (confirmLoadBackup) {
        this.props.loadLocalBackup();
      } else {
        this.deleteBackup();
      }`,
        `const kept = this.props.localBackup.get('entry');
      giveBack(kept, this.props.t('editor.editor.confirmLoadBackup'), isWanted => {
        this.isSettled = true;
        if (!isWanted) return this.deleteBackup();
        rememberSaved(kept.get('path'), kept.get('base'));
        this.props.loadLocalBackup();
      });`,
      ],
      // Leaving drops what was kept, but neither what nobody has been asked about yet nor what
      // another tab keeps, when there is nothing unsaved in this one.
      [
        'this.deleteBackup();\n      unblock();',
        'if (this.isSettled && this.props.hasChanged) this.deleteBackup();\n      unblock();',
      ],
      // A new record's own way to its address is a REPLACE; a link clicked during the save is not.
      ["newEntryPath && action === 'PUSH') {", "newEntryPath && action === 'REPLACE') {"],
      // What was typed during the save is neither saved nor to be left behind.
      [
        'await persistEntry(collection);\n    this.deleteBackup();\n    if (createNew) {',
        'const typed = await persistEntry(collection);\n    if (!typed || !slug) this.deleteBackup();\n    if (createNew && !typed) {',
      ],
      // The save itself opens the first draft of a record, and knows what was typed meanwhile.
      [
        ` else if (slug && hasWorkflow && !currentStatus) {
      loadEntry(collection, slug);
    }`,
        '',
      ],
      // Whoever typed without a pause was never kept, and the last two seconds were lost.
      ['}, 2000);', '}, 250, { maxWait: 1000 });'],
      // Each form now watches its own address, and lets go of it when left.
      [
        "if (pathname.startsWith(newEntryPath) || pathname.startsWith(entriesPath) && action === 'PUSH') {",
        'if (pathname === this.props.location.pathname) {',
      ],
      [
        'this.createBackup.flush();\n    this',
        'this.isClosed = true;\n    this.createBackup.flush();\n    this',
      ],
      [
        '_jsx("div", {\n        children: _jsx("h3", {\n          children: entry.get(\'error\')\n        })\n      })',
        "unopenedRecord(collection.get('label'), editorBackLink, entry.get('error'))",
      ],
      // Until its own record has come, a form must not show that of another address.
      [
        "entryDraft.get('entry') === undefined ||",
        "entryDraft.getIn(['entry', 'collection']) !== collection.get('name') || entryDraft.getIn(['entry', 'slug']) !== (slug ?? '') ||",
      ],
    ],
  },
  {
    file: 'decap-cms-core/dist/esm/backend.js',
    pieces: [
      [
        "import attempt from 'lodash/attempt';",
        "import attempt from 'lodash/attempt'; import { openedVersion } from 'hoa-dep/opened-records';",
      ],
      [
        "path: entry.get('path'),\n        mediaFiles,",
        "path: entry.get('path'),\n        base: openedVersion(entry.get('path')),\n        mediaFiles,",
      ],
      [
        'const entry = formatRawData(raw);',
        'const entry = { ...formatRawData(raw), base: backup.base };',
      ],
    ],
  },
  {
    file: 'decap-cms-core/dist/esm/actions/entries.js',
    pieces: [
      [
        'import { navigateToEntry }',
        "import { todayInVietnam } from 'hoa-dep/today'; import { history, navigateToEntry }",
      ],
      // The box of the day filled itself in, so a new form that nobody touched claimed unsaved work.
      [
        'if (defaultValue !== null) {\n      acc[name] = defaultValue;',
        "if (defaultValue !== null) {\n      acc[name] = defaultValue === '{{now}}' ? todayInVietnam() : defaultValue;",
      ],
      // Text typed during the save counted as saved, or was lost with a new record's first form. A
      // change back to the text that was opened first counted as none, and could not be saved. What
      // is saved must no longer be kept by the time that the form says so, and what is not must be kept
      // as typed over the version just saved, or this very save would look like another editor's.
      tellAtEnd,
      [
        'dispatch(entryPersisted(collection, serializedEntry, newSlug));',
        `${endOfSave('entryPersisted(collection, serializedEntry, newSlug)')}
      dispatch(entryLoaded(collection, { ...entry.toJS(), slug: newSlug, path }));
      if (merge && isHere) await dispatch(loadEntry(collection, newSlug, { sent: entry, merge }));`,
      ],
      [
        'export function loadEntry(collection, slug) {',
        'export function loadEntry(collection, slug, ended) {',
      ],
      // The form at the new address opens the record itself.
      [
        `await dispatch(loadEntry(collection, newSlug));
        navigateToEntry(collection.get('name'), newSlug);
      }`,
        `if (isHere) navigateToEntry(collection.get('name'), newSlug);
      }
      return typed || getState().entryDraft.get('hasChanged') === true;`,
      ],
      [
        'await backend.getLocalDraftBackup(collection, slug);',
        "takeCarried(collection.get('name'), slug) ?? await backend.getLocalDraftBackup(collection, slug);",
      ],
      [
        'import { selectFields, selectField,',
        "import { takeMerged } from 'hoa-dep/conflict/merged-saves'; import { shownAfterSave } from 'hoa-dep/conflict/shown-after-save'; import { carryOver, isSameForm, isTypedMeanwhile, takeCarried } from 'hoa-dep/typed-meanwhile'; import { selectEntryPath, selectFields, selectField,",
      ],
      // What comes after its form was left must not fill another.
      [
        'const params = new URLSearchParams(search);',
        'const asked = history.location;\n    const params = new URLSearchParams(search);',
      ],
      [
        'dispatch(emptyDraftCreated(newEntry));',
        'if (history.location === asked) dispatch(emptyDraftCreated(newEntry));',
      ],
      [
        'dispatch(entryLoading(collection, slug));\n    try {',
        'dispatch(entryLoading(collection, slug));\n    const asked = history.location;\n    try {',
      ],
      [
        "dispatch(createDraftFromEntry(loadedEntry));\n    } catch (error) {\n      dispatch(addNotification({\n        message: {\n          details: error.message,\n          key: 'ui.toast.onFailToLoadEntries'\n        },\n        type: 'error',\n        dismissAfter: 8000\n      }));\n      dispatch(entryLoadError",
        // The page says it itself, and does not go away after eight seconds.
        `const shown = history.location === asked ? await shownAfterSave(loadedEntry, ended, () => getState().entryDraft.get('entry')) : undefined;
      if (shown) dispatch({ ...createDraftFromEntry(shown.entry), hasChanged: shown.hasChanged });
    } catch (error) {
      dispatch(entryLoadError`,
      ],
    ],
  },
  // Whoever has mended what the form finds should not be told then what else the newsroom finds.
  ...['entries', 'editorialWorkflow'].map(
    (actions): Rewriting => ({
      file: `decap-cms-core/dist/esm/actions/${actions}.js`,
      pieces: [
        [
          "from '../backend';",
          "from '../backend'; import { checkDraft } from 'hoa-dep/form/check-draft';",
        ],
        [
          'if (!fieldsErrors.isEmpty()) {',
          `if (!fieldsErrors.isEmpty()) {
      void checkDraft(currentBackend(state.config), collection, getSerializedEntry(collection, entryDraft.get('entry')), () => getState().entryDraft.get('fieldsErrors'));`,
        ],
      ],
    }),
  ),
  {
    file: 'decap-cms-core/dist/esm/reducers/entryDraft.js',
    pieces: [
      // What was typed during a save stands, unsaved, in the record that is opened after it.
      [
        `state.set('notes', List());
        state.set('hasChanged', false);
        state.set('key', crypto.randomUUID());
      });
    case DRAFT_CREATE_EMPTY:`,
        `state.set('notes', List());
        state.set('hasChanged', action.hasChanged === true);
        state.set('key', crypto.randomUUID());
      });
    case DRAFT_CREATE_EMPTY:`,
      ],
      [
        `return state.withMutations(state => {
        state.deleteIn(['entry', 'isPersisting']);
        state.set('hasChanged', false);
        if (`,
        `if (action.isHere === false) return state;
      return state.withMutations(state => {
        state.deleteIn(['entry', 'isPersisting']);
        state.set('hasChanged', action.hasChanged === true);
        if (`,
      ],
    ],
  },
  {
    // “Save and write another” goes to the saved record and on to an empty form. Taken for one step,
    // it would not leave the form at all.
    file: 'decap-cms-core/dist/esm/routing/history.js',
    pieces: [
      [
        "import { createHashHistory } from 'history';",
        "import { createHashHistory } from 'history'; import { flushSync } from 'react-dom'; import { askBeforeLeaving } from 'hoa-dep/ask-before-leaving';",
      ],
      ['createHashHistory();', 'createHashHistory({ getUserConfirmation: askBeforeLeaving });'],
      [
        'history.replace(`/collections/${collectionName}/entries/${slug}`)',
        'flushSync(() => history.replace(`/collections/${collectionName}/entries/${slug}`))',
      ],
    ],
  },
  {
    // “Stay here” left the other address in the bar, or swallowed the next step.
    file: 'history/esm/history.js',
    pieces: [
      [
        `    var toIndex = allPaths.lastIndexOf(createPath(toLocation));
    if (toIndex === -1) toIndex = 0;
    var fromIndex = allPaths.lastIndexOf(createPath(fromLocation));
    if (fromIndex === -1) fromIndex = 0;
    var delta = toIndex - fromIndex;

    if (delta) {
      forceNextPop = true;
      go(delta);
    }`,
        'pushHashPath(encodePath(basename + createPath(toLocation)));',
      ],
    ],
  },
];
