// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are pieces of Decap's source.
import type { Rewriting } from './decap-rewritten.ts';

/** What the form's groups and lists say of themselves, and how they open and close. */
export const decapForms: readonly Rewriting[] = [
  {
    // A folded item showed codes of choices and ids of records, or its first box alone.
    file: 'decap-cms-widget-list/dist/esm/ListControl.js',
    pieces: [
      [
        "import { Component } from 'react';",
        "import { Component } from 'react'; import { FoldedItem } from 'hoa-dep/form/folded-item';",
      ],
      [
        'children: this.objectLabel(item)',
        `onClick: partial(this.handleItemCollapseToggle, index),
        title: 'Mở mục này',
        style: { cursor: 'pointer' },
        children: _jsx(FoldedItem, {
          field: field,
          item: item,
          load: this.props.loadEntry,
          empty: 'Mục ' + (index + 1)
        })`,
      ],
      [
        '    ...listeners,\n',
        `    ...listeners,
    "aria-label": 'Kéo để chuyển chỗ mục này',
    "aria-roledescription": 'mục kéo được',
    title: 'Kéo để chuyển chỗ mục này',
`,
      ],
      // It would stand for its parent in the form's own record of its parts.
      ['this.props.controlRef?.(this);', ''],
      // The label of the list now folds it, since it is the label of the button that does.
      ['_jsxs("div", {\n        id: forID,', '_jsxs("div", {'],
      ['_jsx(ObjectWidgetTopBar, {', '_jsx(ObjectWidgetTopBar, { id: forID,'],
    ],
  },
  {
    file: 'decap-cms-widget-object/dist/esm/ObjectControl.js',
    pieces: [
      [
        "import { Component } from 'react';",
        `import { Component } from 'react';
import { FoldedItem } from 'hoa-dep/form/folded-item';
import { asDemandedIn } from 'hoa-dep/form/optional-group';`,
      ],
      [
        'field: field,\n      value: fieldValue',
        'field: asDemandedIn(this.props, field),\n      value: fieldValue',
      ],
      // It would stand for its parent in the form's own record of its parts.
      ['this.props.controlRef?.(ref);', ''],
      [
        'heading: collapsed && this.objectLabel()',
        `id: forID,
            heading: collapsed ? _jsx(FoldedItem, {
              field: field,
              item: this.props.value,
              load: this.props.loadEntry,
              empty: 'Chưa điền'
            }) : t('editor.editorWidgets.object.collapse')`,
      ],
      ['_jsxs("div", {\n          id: forID,', '_jsxs("div", {'],
    ],
  },
  {
    file: 'decap-cms-ui-default/dist/esm/ObjectWidgetTopBar.js',
    pieces: [
      ['"data-testid": "expand-button",', 'id: this.props.id, "aria-expanded": !collapsed,'],
      [
        '}), heading]',
        `}), _jsx("span", {
          onClick: onCollapseToggle,
          style: { cursor: 'pointer', lineHeight: 1.4 },
          children: heading
        })]`,
      ],
    ],
  },
  {
    file: 'decap-cms-ui-default/dist/esm/ListItemTopBar.js',
    pieces: [
      [
        'onClick: onCollapseToggle,',
        `onClick: onCollapseToggle,
      "aria-label": collapsed ? 'Mở mục này' : 'Thu gọn mục này',
      "aria-expanded": !collapsed,
      title: collapsed ? 'Mở mục này' : 'Thu gọn mục này',`,
      ],
      [
        'onClick: onRemove,',
        `onClick: onRemove,
      "aria-label": 'Xóa mục này',
      title: 'Xóa mục này',`,
      ],
    ],
  },
  {
    // The browser's box for a day speaks the browser's language: 01/31/2026 on an English computer.
    file: 'decap-cms-widget-datetime/dist/esm/DateTimeControl.js',
    pieces: [
      [
        "import React from 'react';",
        "import React from 'react'; import { DayBox } from 'hoa-dep/form/day-box';",
      ],
      [
        'children: [_jsx("input", {',
        `children: [inputType === 'date' ? _jsx(DayBox, {
        id: forID,
        value,
        disabled: isDisabled,
        onChange: this.props.onChange,
        onFocus: setActiveStyle,
        onBlur: setInactiveStyle
      }) : _jsx("input", {`,
      ],
    ],
  },
  {
    // A switch and a choice that is made beforehand cannot be left empty.
    file: 'decap-cms-core/dist/esm/components/Editor/EditorControlPane/EditorControl.js',
    pieces: [
      [
        "const isFieldOptional = field.get('required') === false;",
        "const isFieldOptional = field.get('required') === false && widgetName !== 'boolean' && !field.has('default');",
      ],
    ],
  },
  {
    file: 'decap-cms-core/dist/esm/components/Editor/EditorControlPane/EditorControlPane.js',
    pieces: [
      [
        "import { Component } from 'react';",
        `import { Component } from 'react';
import { calledFor } from 'hoa-dep/form/called-for';
import { ProblemList } from 'hoa-dep/form/problem-list';
import { forgetRefusal } from 'hoa-dep/form/refused-save';`,
      ],
      ['validate = async () => {', 'validate = async () => { forgetRefusal(this);'],
      // “Đã gỡ” was chosen while the group that wants to know why stayed folded.
      [
        '  childRefs = {};',
        `  childRefs = {};
  componentDidUpdate({ entry }) {
    this.childRefs[calledFor(entry, this.props.entry)]?.innerWrappedControl?.focus();
  }`,
      ],
      [
        'children: [locales && _jsxs(LocaleRowWrapper',
        'children: [_jsx(ProblemList, { form: this, errors: fieldsErrors }), locales && _jsxs(LocaleRowWrapper',
      ],
    ],
  },
];
