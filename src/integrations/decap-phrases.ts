// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are pieces of Decap's source.
import type { Rewriting } from './decap-rewritten.ts';

/** English that Decap holds in code instead of in its locale. */
export const decapPhrases: readonly Rewriting[] = [
  {
    file: 'decap-cms-core/dist/esm/actions/mediaLibrary.js',
    pieces: [
      ['`Failed to persist media: ${error}`', '`Chưa tải lên được: ${error.message}`'],
      ['`Failed to delete media: ${error.message}`', '`Chưa xóa được: ${error.message}`'],
    ],
  },
  {
    file: 'decap-cms-core/dist/esm/actions/auth.js',
    pieces: [["'Failed to authenticate'", "'Chưa vào được trang biên tập'"]],
  },
  {
    file: 'decap-cms-core/dist/esm/actions/config.js',
    pieces: [["'Error loading config'", "'Không đọc được cấu hình'"]],
  },
  {
    file: 'decap-cms-core/dist/esm/actions/entries.js',
    pieces: [
      ["'Failed to load entries'", "'Không mở được danh sách'"],
      ["'Failed to persist entry'", "'Chưa lưu được'"],
    ],
  },
  {
    file: 'decap-cms-core/dist/esm/actions/editorialWorkflow.js',
    pieces: [["'Failed to load entries'", "'Không mở được danh sách'"]],
  },
  {
    file: 'decap-cms-core/dist/esm/backend.js',
    pieces: [
      ["'Errors occurred while searching entries locally!'", "'Có nhóm nội dung không tìm được.'"],
      [
        "'Not allowed to create new entries in this collection'",
        "'Nhóm này không nhận thêm nội dung mới.'",
      ],
      [
        "`Entry limit of ${limit} reached for collection ${collection.get('name')}`",
        '`Nhóm này đã đủ ${limit} nội dung, không thêm được nữa.`',
      ],
      ["'Not allowed to delete entries in this collection'", "'Nhóm này không cho xóa nội dung.'"],
    ],
  },
  {
    file: 'decap-cms-core/dist/esm/components/Editor/EditorControlPane/EditorControl.js',
    // The box's label tells more than the kind of widget, whose names are English.
    pieces: [['widgetLabel: widgetName', "widgetLabel: field.get('label', '')"]],
  },
  {
    file: 'decap-cms-core/dist/esm/components/App/Header.js',
    pieces: [['alt: "Logo"', 'alt: document.documentElement.dataset.agency || "Trang biên tập"']],
  },
  {
    file: 'decap-cms-ui-default/dist/esm/AuthenticationPage.js',
    pieces: [['alt: "Logo"', 'alt: "Trang biên tập"']],
  },
  {
    file: 'decap-cms-widget-markdown/dist/esm/MarkdownControl/VisualEditor.js',
    pieces: [["label: 'Code Block'", "label: 'Đoạn chữ đều nét'"]],
  },
  {
    file: 'decap-cms-widget-object/dist/esm/ObjectControl.js',
    pieces: [['"No field(s) defined for this widget"', '"Mục này chưa có ô nào."']],
  },
  {
    file: 'decap-cms-widget-relation/dist/esm/RelationControl.js',
    pieces: [["'Loading options…'", "'Đang tìm…'"]],
  },
];
