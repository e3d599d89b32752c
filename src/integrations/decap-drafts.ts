import type { Rewriting } from './decap-rewritten.ts';
import { endOfSave, tellAtEnd } from './decap-typed-meanwhile.ts';

/** What makes Decap's workflow a department's newsroom: its board, its steps, its notes. */
export const decapDrafts: readonly Rewriting[] = [
  {
    // One request for all drafts, and what a newsroom asks first: whose, since when, is it my turn?
    file: 'decap-cms-core/dist/esm/components/App/App.js',
    pieces: [
      [
        "import Workflow from '../Workflow/Workflow';",
        "import { Board } from 'hoa-dep/drafts/board';",
      ],
      ['component: Workflow', 'render: () => _jsx(Board, { groups: config.collections })'],
      // The day begins with what waits, not with a list of everything.
      [
        'exact: true,\n            from: "/",\n            to: defaultPath',
        'exact: true,\n            from: "/",\n            to: hasWorkflow ? "/workflow" : defaultPath',
      ],
    ],
  },
  {
    // Buttons in place of lists of statuses, only those that this person may press; taking a story
    // back deleted it and began it anew, where readers need a notice at its address.
    file: 'decap-cms-core/dist/esm/components/Editor/EditorToolbar.js',
    pieces: [
      [
        "import { SettingsDropdown } from '../UI';",
        "import { SettingsDropdown } from '../UI'; import { DraftActions } from 'hoa-dep/drafts/draft-actions'; import { mayIn } from 'hoa-dep/drafts/may-in';",
      ],
      [
        'return [_jsx(SaveButton, {\n      disabled: !hasChanged,',
        'return [mayIn(collection, "write-draft") && _jsx(SaveButton, {\n      disabled: !hasChanged,',
      ],
      [
        `currentStatus ? [_jsxs(Fragment, {
      children: [this.renderWorkflowStatusControls(), !hasChanged && this.renderNewEntryWorkflowPublishControls({
        canCreate,
        canPublish
      })]
    }, "workflow-status-controls")] : !isNewEntry && _jsx(Fragment, {
      children: this.renderExistingEntryWorkflowPublishControls({
        canCreate,
        canPublish,
        canDelete
      })
    }, "existing-entry-workflow-publish-controls")`,
        '_jsx(DraftActions, this.props, "draft-actions")',
      ],
      [
        '(!showDelete || useOpenAuthoring) && !hasUnpublishedChanges && !isModification ? null',
        '(hasUnpublishedChanges ? !mayIn(collection, "write-draft") : !showDelete) ? null',
      ],
    ],
  },
  {
    file: 'decap-cms-core/dist/esm/components/Editor/Editor.js',
    pieces: [
      [
        'unPublish: this.handleUnpublishEntry',
        'unPublish: () => this.props.loadEntry(collection, slug)',
      ],
    ],
  },
  {
    // A record without a draft has nothing to remark on.
    file: 'decap-cms-core/dist/esm/components/Editor/EditorInterface.js',
    pieces: [
      [
        'const notesEnabled = isNotesEnabled(',
        'const notesEnabled = !isPublished && isNotesEnabled(',
      ],
    ],
  },
  {
    // Notes: no English, no boxes for those who may not write any; whoever may, settles any of them.
    file: 'decap-cms-core/dist/esm/components/Editor/EditorNotesPane/EditorNotesPane.js',
    pieces: [
      [
        "import NotesList from './NotesList';",
        "import NotesList from './NotesList'; import { mayIn } from 'hoa-dep/drafts/may-in';",
      ],
      ['_jsx(AddNoteForm, {', "mayIn(this.props.collection, 'comment') && _jsx(AddNoteForm, {"],
      [
        'onToggleResolution: this.handleToggleNoteResolution',
        "onToggleResolution: mayIn(this.props.collection, 'comment') ? this.handleToggleNoteResolution : undefined",
      ],
    ],
  },
  {
    file: 'decap-cms-core/dist/esm/components/Editor/EditorNotesPane/AddNoteForm.js',
    pieces: [
      [
        "placeholder: t('editor.editorNotesPane.addPlaceholder')",
        "placeholder: t('editor.editorNotesPane.addPlaceholder'), 'aria-label': t('editor.editorNotesPane.title')",
      ],
    ],
  },
  {
    file: 'decap-cms-core/dist/esm/components/Editor/EditorNotesPane/NoteItem.js',
    pieces: [
      ['children: "resolved"', 'children: "Đã xong"'],
      [
        'date.toLocaleString(undefined, {',
        "date.toLocaleString('vi-VN', { timeZone: 'Asia/Ho_Chi_Minh',",
      ],
      [
        "placeholder: t('editor.editorNotesPane.editPlaceholder')",
        "placeholder: t('editor.editorNotesPane.editPlaceholder'), 'aria-label': t('editor.editorNotesPane.editPlaceholder')",
      ],
      [
        '!resolved && _jsx(ActionButton, {\n            onClick: this.handleEditStart,\n            disabled: !this.isCurrentUserAuthor(),',
        '!resolved && this.isCurrentUserAuthor() && _jsx(ActionButton, {\n            onClick: this.handleEditStart,',
      ],
      [
        '_jsx(ActionButton, {\n            onClick: this.handleToggleResolution,\n            disabled: !this.isCurrentUserAuthor(),',
        'this.props.onToggleResolution && _jsx(ActionButton, {\n            onClick: this.handleToggleResolution,',
      ],
      [
        '_jsx(ActionButton, {\n            onClick: this.handleDelete,\n            danger: true,\n            disabled: !this.isCurrentUserAuthor(),',
        'this.isCurrentUserAuthor() && _jsx(ActionButton, {\n            onClick: this.handleDelete,\n            danger: true,',
      ],
    ],
  },
  {
    file: 'decap-cms-core/dist/esm/actions/editorialWorkflow.js',
    pieces: [
      ['import { navigateToEntry }', 'import { history, navigateToEntry }'],
      // What comes after its form was left must not fill another; nor may the text that this machine
      // keeps come before the record itself.
      [
        'dispatch(unpublishedEntryLoading(collection, slug));\n    try {',
        'dispatch(unpublishedEntryLoading(collection, slug));\n    const asked = history.location;\n    try {',
      ],
      [
        'dispatch(createDraftFromEntry(entry));',
        `const shown = history.location === asked ? await shownAfterSave(entry, ended, () => getState().entryDraft.get('entry')) : undefined;
      if (shown) dispatch({ ...createDraftFromEntry(shown.entry), hasChanged: shown.hasChanged });`,
      ],
      [
        'export function loadUnpublishedEntry(collection, slug) {',
        'export function loadUnpublishedEntry(collection, slug, ended) {',
      ],
      [
        'dispatch(loadEntry(collection, slug));\n      } else {',
        'await dispatch(loadEntry(collection, slug));\n      } else {',
      ],
      // Text typed during the save counted as saved, or was lost when the record was opened anew: for
      // its first draft, or for what the save took in of another's work.
      tellAtEnd,
      [
        'dispatch(unpublishedEntryPersisted(collection, serializedEntry));',
        endOfSave('unpublishedEntryPersisted(collection, serializedEntry)'),
      ],
      [
        `if (entry.get('slug') !== newSlug) {
        await dispatch(loadUnpublishedEntry(collection, newSlug));
        navigateToEntry(collection.get('name'), newSlug);
      }`,
        `if (isHere && isNew) navigateToEntry(collection.get('name'), newSlug);
      else if (isHere && (merge || !existingUnpublishedEntry)) await dispatch(loadUnpublishedEntry(collection, newSlug, { sent: entry, merge }));
      return typed || getState().entryDraft.get('hasChanged') === true;`,
      ],
      [
        "import { addNotification } from './notifications';",
        `import { addNotification } from './notifications';
import { takeMerged } from 'hoa-dep/conflict/merged-saves';
import { statusWords } from 'hoa-dep/drafts/draft-rows';
import { shownAfterSave } from 'hoa-dep/conflict/shown-after-save';
import { carryOver, isSameForm, isTypedMeanwhile } from 'hoa-dep/typed-meanwhile';
import { selectEntryPath } from '../reducers/collections';`,
      ],
      // “Changed” did not tell whose turn it is now.
      [
        "message: {\n          key: 'ui.toast.entryUpdated'\n        }",
        "message: 'Đã chuyển sang: ' + statusWords[newStatus]",
      ],
      // Only boxes left empty were spoken of.
      ['if (hasPresenceErrors) {', '{'],
    ],
  },
  {
    // A first save that failed left a draft without a state: the next one showed neither where the
    // record stands nor the steps that follow.
    file: 'decap-cms-core/dist/esm/reducers/editorialWorkflow.js',
    pieces: [
      [
        'case UNPUBLISHED_ENTRY_PERSIST_FAILURE:',
        `case UNPUBLISHED_ENTRY_PERSIST_FAILURE: {
      const draft = ['entities', action.payload.collection + '.' + action.payload.slug];
      if (!state.getIn([...draft, 'status'])) return state.deleteIn(draft);
    }`,
      ],
    ],
  },
];
