// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are pieces of Decap's source.
import type { Rewriting } from './decap-rewritten.ts';

const confirmed = "import { confirmed } from 'hoa-dep/confirmed';";

/**
 * Questions before something is deleted or replaced: the browser's own had its buttons in the
 * browser's language, “OK” for every act, and no word of what they do.
 */
export const decapQuestions: readonly Rewriting[] = [
  {
    file: 'decap-cms-core/dist/esm/components/Editor/Editor.js',
    pieces: [
      [
        "import { connect } from 'react-redux';",
        `import { connect } from 'react-redux'; ${confirmed}`,
      ],
      ['handleDeleteEntry = () => {', 'handleDeleteEntry = async () => {'],
      [
        "!window.confirm(t('editor.editor.onDeleteWithUnsavedChanges'))",
        "!(await confirmed(t('editor.editor.onDeleteWithUnsavedChanges'), 'Xóa nội dung'))",
      ],
      [
        "!window.confirm(t('editor.editor.onDeletePublishedEntry'))",
        "!(await confirmed(t('editor.editor.onDeletePublishedEntry'), 'Xóa nội dung'))",
      ],
      // It asked twice of what was not saved.
      [
        `if (entryDraft.get('hasChanged') && !window.confirm(t('editor.editor.onDeleteUnpublishedChangesWithUnsavedChanges'))) {
      return;
    } else if (!window.confirm(t('editor.editor.onDeleteUnpublishedChanges'))) {`,
        `const which = entryDraft.get('hasChanged') ? 'onDeleteUnpublishedChangesWithUnsavedChanges' : 'onDeleteUnpublishedChanges';
    if (!(await confirmed(t('editor.editor.' + which), 'Bỏ bản nháp'))) {`,
      ],
    ],
  },
  {
    file: 'decap-cms-core/dist/esm/components/Editor/EditorNotesPane/NoteItem.js',
    pieces: [
      ["import PropTypes from 'prop-types';", `import PropTypes from 'prop-types'; ${confirmed}`],
      ['handleDelete = () => {', 'handleDelete = async () => {'],
      [
        "window.confirm(t('editor.editorNotesPane.confirmDelete'))",
        "await confirmed(t('editor.editorNotesPane.confirmDelete'), 'Xóa ghi chú')",
      ],
    ],
  },
  {
    file: 'decap-cms-core/dist/esm/components/MediaLibrary/MediaLibrary.js',
    pieces: [
      ["import PropTypes from 'prop-types';", `import PropTypes from 'prop-types'; ${confirmed}`],
      ['handleDelete = () => {', 'handleDelete = async () => {'],
      [
        "!window.confirm(t('mediaLibrary.mediaLibrary.onDelete'))",
        "!(await confirmed(t('mediaLibrary.mediaLibrary.onDelete'), 'Xóa tệp'))",
      ],
    ],
  },
  {
    file: 'decap-cms-core/dist/esm/actions/mediaLibrary.js',
    pieces: [
      ["import { Map } from 'immutable';", `import { Map } from 'immutable'; ${confirmed}`],
      [
        '!window.confirm(`${existingFile.name} already exists. Do you want to replace it?`)',
        '!(await confirmed(`Đã có tệp tên “${existingFile.name}”. Thay tệp ấy bằng tệp mới?`, "Thay tệp"))',
      ],
    ],
  },
];
