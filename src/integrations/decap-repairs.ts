import type { Rewriting } from './decap-rewritten.ts';

/** What we set right in Decap beyond its words; each with the reason. */
export const decapRepairs: readonly Rewriting[] = [
  {
    // Names of uploads that arrive in NFD would lose their letters.
    file: 'decap-cms-core/dist/esm/lib/urlHelper.js',
    pieces: [['})])(str);', '})])(str.normalize("NFC"));']],
  },
  {
    // `/uploads/a.jpg` would be asked of the public site, which holds no raw uploads; now it is
    // asked of the newsroom, so pictures show before they are published.
    file: 'decap-cms-lib-util/dist/esm/path.js',
    pieces: [["'^(?:[a-z]+:)?//|^/'", "'^(?:[a-z]+:)?//'"]],
  },
  {
    // It reports a “change” as soon as a record opens, so every story with a document link claimed
    // unsaved work. Only previews that we do not have would use what it reports.
    file: 'decap-cms-widget-relation/dist/esm/RelationControl.js',
    pieces: [['this.triggerInitialOnChange(value, options);', '']],
  },
  {
    // A day that nobody filled in showed as “Invalid Date”.
    file: 'decap-cms-lib-widgets/dist/esm/stringTemplate.js',
    pieces: [['dayjs(str).format(match[1])', "str ? dayjs(str).format(match[1]) : ''"]],
  },
  {
    // Vietnamese has one word for one and many: “0 bài học”, not “0 học được gì”.
    file: 'decap-cms-widget-list/dist/esm/ListControl.js',
    pieces: [
      [
        'items.size === 1 ? labelSingular.toLowerCase() : label.toLowerCase()',
        'labelSingular.toLowerCase()',
      ],
    ],
  },
  {
    // A picture chosen inside a story's block stayed blank, since nobody drew it once it had come.
    file: 'decap-cms-widget-file/dist/esm/withFileControl.js',
    pieces: [
      [
        `    if (value) {
      const newAsset = getAsset(value, field);
      setAsset(newAsset);
    } else {
      setAsset(null);
    }
  }, [value, field, getAsset]);`,
        `    let timer;
    const show = () => {
      const newAsset = value ? getAsset(value, field) : null;
      setAsset(newAsset);
      if (newAsset?.path === 'empty.svg') timer = setTimeout(show, 300);
    };
    show();
    return () => clearTimeout(timer);
  }, [value, field, getAsset]);`,
      ],
    ],
  },
  {
    // A file that the newsroom would refuse waited in the record, and held up every later save.
    file: 'decap-cms-core/dist/esm/components/MediaLibrary/MediaLibrary.js',
    pieces: [
      [
        "import fuzzy from 'fuzzy';",
        "import fuzzy from 'fuzzy'; import { refusedUpload } from 'hoa-dep/refused-upload'; import { pictureKinds } from 'hoa-dep-schema/upload-kinds';",
      ],
      [
        `    const maxFileSize = config.get('max_file_size');
    if (maxFileSize && file.size > maxFileSize) {
      window.alert(t('mediaLibrary.mediaLibrary.fileTooLarge', {
        size: Math.floor(maxFileSize / 1000)
      }));
    } else {`,
        `    const refusal = await refusedUpload(file, this.props.forImage === true);
    if (refusal !== undefined) {
      window.alert(refusal);
    } else {`,
      ],
      ["['jpg', 'jpeg', 'webp', 'gif', 'png', 'bmp', 'tiff', 'svg', 'avif']", 'pictureKinds'],
    ],
  },
  {
    // A table from Word became one word, its bold and its lists were lost; pictures went unseen; a
    // link inside a span or italics threw the whole paste away.
    file: 'decap-cms-widget-markdown/dist/esm/MarkdownControl/plugins/html/withHtml.js',
    pieces: [
      [
        "import DOMPurify from 'dompurify';",
        "import DOMPurify from 'dompurify'; import { onWords } from 'hoa-dep/paste/on-words.ts'; import { orWords } from 'hoa-dep/paste/or-words.ts'; import { tidyPaste } from 'hoa-dep/paste/tidy-paste.ts'; import { noticePictures } from 'hoa-dep/paste/notice-pictures.ts';",
      ],
      ['editor.insertData = data => {', 'editor.insertData = data => { noticePictures(data);'],
      [
        'const fragment = deserialize(parsed.body);',
        'const fragment = orWords(() => deserialize(tidyPaste(parsed.body)), data);',
      ],
      ["jsx('text', attrs, child)", "onWords(child, (words) => jsx('text', attrs, words))"],
      // Inserting a fragment pours a table's cells and a list's items into the paragraph at hand;
      // inserting nodes does not.
      [
        'Transforms.insertFragment(editor, fragment);',
        "Transforms[fragment.some(({ type }) => /^table$|-list$/.test(type)) ? 'insertNodes' : 'insertFragment'](editor, fragment);",
      ],
      [
        "  PRE: () => ({\n    type: 'code'\n  }),",
        "  PRE: () => ({\n    type: 'code'\n  }),\n  TABLE: () => ({ type: 'table' }),\n  TR: () => ({ type: 'table-row' }),\n  TD: () => ({ type: 'table-cell' }),\n  TH: () => ({ type: 'table-cell' }),",
      ],
    ],
  },
  {
    // Only the first of two brackets was escaped: the other ended the text of a link that holds
    // them, and the page showed the link's raw signs. A footnote's mark, `[^1]`, stays what it is.
    file: 'decap-cms-widget-markdown/dist/esm/serializers/remarkEscapeMarkdownEntities.js',
    pieces: [['/(\\[(?!\\^)+)[^\\]]*]/g', '/(\\[(?!\\^)|(?<!\\[\\^[^[\\]]*)\\])/g']],
  },
  {
    // The preview left out the raw HTML that the page shows as text.
    file: 'decap-cms-widget-markdown/dist/esm/serializers/index.js',
    pieces: [
      [
        "import u from 'unist-builder';",
        "import u from 'unist-builder'; import { rawHtmlAsText } from 'hoa-dep-markdown/raw-html-as-text.ts';",
      ],
      ['.use(remarkToRehypeShortcodes, {', '.use(rawHtmlAsText).use(remarkToRehypeShortcodes, {'],
    ],
  },
  {
    // A bar in a cell ended the cell, and the row lost what came after its last one.
    file: 'remark-stringify/lib/visitors/table-cell.js',
    pieces: [
      [
        "this.all(node).join('')",
        "this.all(node).join('').replace(/(?<!\\\\)((?:\\\\{2})*)\\|/g, '$1\\\\|')",
      ],
    ],
  },
  {
    // The account's menu: who is signed in, and what they can do with their account.
    file: 'decap-cms-core/dist/esm/components/UI/SettingsDropdown.js',
    pieces: [
      [
        'import { Icon, Dropdown, DropdownItem,',
        "import { accountItems, accountLabel } from 'hoa-dep/people/account-menu'; import { Icon, Dropdown, DropdownItem,",
      ],
      ['dropdownWidth: "100px"', 'dropdownWidth: "260px"'],
      ['_jsx(Avatar, {\n          imageUrl: imageUrl\n        })', 'accountLabel()'],
      [
        "_jsx(DropdownItem, {\n        label: t('ui.settingsDropdown.logOut'),\n        onClick: onLogoutClick\n      })",
        'accountItems().map((item) => _jsx(DropdownItem, item, item.label))',
      ],
    ],
  },
  {
    // The switch drops the name that it is given, so a screen reader could not tell what it turns.
    file: 'decap-cms-ui-default/dist/esm/Toggle.js',
    pieces: [['role: "switch",', 'role: "switch", "aria-label": arguments[0]["aria-label"],']],
  },
  {
    // The house's colours and the whole width.
    file: 'decap-cms-ui-default/dist/esm/styles.js',
    pieces: [
      ["blue: '#3a69c7'", "blue: '#9b1c1c'"],
      ["blueLight: '#e8f5fe'", "blueLight: '#fbefec'"],
      ["gray: '#798291'", "gray: '#5a6069'"],
      ["grayLight: '#eff0f4'", "grayLight: '#f6f3ee'"],
      ["grayDark: '#313d3e'", "grayDark: '#2b2523'"],
      ["red: '#ff003b'", "red: '#b00020'"],
      ["redDark: '#D60032'", "redDark: '#8c1010'"],
      ["teal: '#17a2b8'", "teal: '#9b1c1c'"],
      ["tealDark: '#117888'", "tealDark: '#7a1414'"],
      ["tealLight: '#ddf5f9'", "tealLight: '#fbefec'"],
      ['background-color:#aae31f', 'background-color:#cfe8c5'],
      ["topCardWidth: '682px'", "topCardWidth: '100%'"],
    ],
  },
];
