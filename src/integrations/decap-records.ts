import type { Rewriting } from './decap-rewritten.ts';

/** What lists and the form's head say of a record. */
export const decapRecords: readonly Rewriting[] = [
  {
    // A search fetched every record of every list first: of 5,000 that took many seconds.
    file: 'decap-cms-core/dist/esm/backend.js',
    pieces: [
      [
        '      const filteredSearchFields = searchFields.filter(Boolean);\n',
        `      const filteredSearchFields = searchFields.filter(Boolean);
      if (collection.get('type') === FOLDER) {
        const found = await this.implementation.foundInFolder(collection.get('folder'), selectFolderEntryExtension(collection), collectionDepth(collection), searchTerm);
        return this.processEntries(found, collection).map((original, index) => ({ original, index, score: 10 }));
      }
`,
      ],
    ],
  },
  {
    // The address is parted at slashes, so “23/KH-STP” looked for 23, and “100%” is none at all and did
    // nothing. Searching passes over such signs anyway.
    file: 'decap-cms-core/dist/esm/actions/collections.js',
    pieces: [
      [
        'export function searchCollections(query, collection) {\n',
        "export function searchCollections(typed, collection) {\n  const query = typed.replace(/[\\/?#%]+/g, ' ').trim();\n",
      ],
    ],
  },
  {
    // Titles alone told neither drafts from what readers see, nor one unit's record from another's.
    file: 'decap-cms-core/dist/esm/components/Collection/Entries/EntryCard.js',
    pieces: [
      [
        "import { useEffect, useState } from 'react';",
        `import { useEffect, useState } from 'react';
import { EntryLine } from 'hoa-dep/list/entry-line';
import { tryLoadEntry } from '../../../actions/entries';
import { store } from '../../../redux';
function loadEntry(collection, slug) {
  const state = store.getState();
  return tryLoadEntry(state, state.collections.get(collection), slug);
}`,
      ],
      // The newsroom says it in the line below, of drafts that this tab has never opened too.
      ['children: workflowStatus && _jsx', 'children: false && _jsx'],
      ['  getAsset,\n  t\n})', '  getAsset,\n  t,\n  entry,\n  collection\n})'],
      [
        '})\n          })]\n        })]\n      })\n    });',
        '})\n          })]\n        }), _jsx(EntryLine, { entry, collection, load: loadEntry })]\n      })\n    });',
      ],
      [
        ': null, _jsxs(CardHeading',
        ': null, _jsx(EntryLine, { entry, collection, load: loadEntry }), _jsxs(CardHeading',
      ],
    ],
  },
  {
    // “Đã đăng” stood on drafts and withdrawn records too.
    file: 'decap-cms-core/dist/esm/components/Editor/EditorToolbar.js',
    pieces: [
      [
        "import { SettingsDropdown } from '../UI';",
        "import { SettingsDropdown } from '../UI'; import { savingWords } from 'hoa-dep/saving-words';",
      ],
      // Readers find nothing at the address of a draft, or of what is still to come.
      [
        "return this.renderDeployPreviewControls(t('editor.editorToolbar.deployButtonLabel'));",
        "return savingWords(this.props.entry).isOnPortal && this.renderDeployPreviewControls(t('editor.editorToolbar.deployButtonLabel'));",
      ],
      // Of a form that nobody has touched yet nothing is saved.
      [': _jsx(BackStatusUnchanged, {', ': !this.props.isNewEntry && _jsx(BackStatusUnchanged, {'],
      ["t('editor.editorToolbar.published')", 'savingWords(this.props.entry).state'],
      ["t('editor.editorToolbar.publishing')", 'savingWords(this.props.entry).acting'],
      ["t('editor.editorToolbar.publish')", 'savingWords(this.props.entry).act'],
      ["t('editor.editorToolbar.publishNow')", 'savingWords(this.props.entry).now'],
      ["t('editor.editorToolbar.publishAndCreateNew')", 'savingWords(this.props.entry).thenNew'],
      [
        "t('editor.editorToolbar.publishAndDuplicate')",
        'savingWords(this.props.entry).thenDuplicate',
      ],
    ],
  },
  {
    file: 'decap-cms-core/dist/esm/components/Editor/EditorInterface.js',
    pieces: [['_jsx(EditorToolbar, {', '_jsx(EditorToolbar, { entry: entry,']],
  },
  {
    // Only boxes left empty were spoken of; a wrong year stopped the save without a word.
    file: 'decap-cms-core/dist/esm/actions/entries.js',
    pieces: [
      ['if (hasPresenceErrors) {', '{'],
      // The form of a setting then holds what was written, the codes of new terms among it.
      [
        "if (entry.get('slug') !== newSlug) {",
        "if (collection.get('type') === FILES && !typed) await dispatch(loadEntry(collection, newSlug));\n      if (entry.get('slug') !== newSlug) {",
      ],
      [
        "import isEqual from 'lodash/isEqual';",
        "import isEqual from 'lodash/isEqual'; import { savingWords } from 'hoa-dep/saving-words';",
      ],
      [
        "message: {\n          key: 'ui.toast.entrySaved'\n        }",
        'message: savingWords(entry).done',
      ],
    ],
  },
  {
    // The address of a machine told nobody what stands there; the handbook was linked from nowhere.
    file: 'decap-cms-core/dist/esm/components/UI/SettingsDropdown.js',
    pieces: [
      [
        'displayUrl ? _jsx(AppHeaderSiteLink',
        `_jsx(AppHeaderSiteLink, {
      href: document.documentElement.dataset.base + 'admin/huong-dan/',
      target: "_blank",
      children: 'Sổ tay biên tập'
    }), displayUrl ? _jsx(AppHeaderSiteLink`,
      ],
      ['children: stripProtocol(displayUrl)', "children: 'Xem cổng'"],
    ],
  },
];
