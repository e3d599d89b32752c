import type { Rewriting } from './decap-rewritten.ts';

/** What keeps lists of thousands light: the newsroom sorts, narrows and searches, page by page. */
export const decapLongLists: readonly Rewriting[] = [
  {
    // To sort, narrow or group a list it fetched all of it, and did so itself.
    file: 'decap-cms-core/dist/esm/actions/entries.js',
    pieces: [
      [
        "import { SortDirection } from '../types/redux';",
        `import { SortDirection } from '../types/redux';
import { selectEntriesFilterFields } from '../reducers/entries';
import { wantedOrder } from 'hoa-dep/list/wanted-order';
function orderIn({ entries }, collection) {
  const name = collection.get('name');
  return wantedOrder(selectEntriesSortFields(entries, name), selectEntriesFilterFields(entries, name));
}`,
      ],
      [
        'if (isFetching) {\n      return;\n    }\n    try {\n      const entries = await getAllEntries(state, collection);',
        'return dispatch(loadEntries(collection));\n    try {\n      const entries = [];',
      ],
      [
        "if (sortFields && sortFields.length > 0) {\n      const field = sortFields[0];\n      return dispatch(sortByField(collection, field.get('key'), field.get('direction')));\n    }",
        'const asked = orderIn(state, collection);',
      ],
      [
        'page > 0);\n    dispatch(entriesLoading(collection));',
        'page > 0);\n    dispatch({ ...entriesLoading(collection), isAnew: true });',
      ],
      ['provider.listEntries(collection, page)', 'provider.listEntries(collection, asked)'],
      // An answer to what is no longer asked must not cover the one to what is.
      [
        'response = {\n        ...response,',
        'if (!isEqual(asked, orderIn(getState(), collection))) return;\n      response = {\n        ...response,',
      ],
      [
        "const pagination = newCursor.meta?.get('page');",
        `const isOld = !isEqual(orderIn(state, collection), orderIn(getState(), collection)) || !selectCollectionEntriesCursor(getState().cursors, collectionName).store.equals(cursor.store);
      if (isOld) return;
      const pagination = newCursor.meta?.get('page');`,
      ],
    ],
  },
  {
    file: 'decap-cms-core/dist/esm/reducers/entries.js',
    pieces: [
      [
        "map.setIn(['pages', payload.collection, 'isFetching'], true);",
        "map.setIn(['pages', payload.collection, 'isFetching'], true);\n          if (action.isAnew) map.deleteIn(['pages', payload.collection, 'page']);",
      ],
      [
        'if (sortFields && sortFields.length > 0) {\n    const keys',
        'if (false) {\n    const keys',
      ],
      ['if (filters && filters.length > 0) {', 'if (false) {'],
    ],
  },
  {
    file: 'decap-cms-core/dist/esm/backend.js',
    pieces: [
      ['async listEntries(collection) {', 'async listEntries(collection, order) {'],
      [
        "entriesByFolder(collection.get('folder'), extension, depth);",
        "entriesByFolder(collection.get('folder'), extension, depth, order);",
      ],
      // What is being written on a record.
      [
        "raw: loadedEntry.data || '',",
        "raw: loadedEntry.data || '', status: loadedEntry.draft?.status, isModification: loadedEntry.draft ? !loadedEntry.draft.isNew : undefined,",
      ],
    ],
  },
  {
    // A list once seen stayed as it was, whatever was saved since; one that was never seen held
    // only the record that had been opened by its address.
    file: 'decap-cms-core/dist/esm/components/Collection/Entries/EntriesCollection.js',
    pieces: [
      ['if (collection && !entriesLoaded) {', 'if (collection) {'],
      [
        'if (collection !== prevProps.collection && !entriesLoaded) {',
        'if (collection !== prevProps.collection) {',
      ],
      // The newsroom puts drafts among the others.
      ['if (!isEditorialWorkflowEnabled) return [];', 'return [];'],
      // Each year's end in sight would fetch on and on; only the last one's leads on.
      ['return groups.map(group => {', 'return groups.map((group, at) => {'],
      [
        'showUnpublishedEntries: false\n',
        'showUnpublishedEntries: false,\n        leadsOn: at === groups.length - 1\n',
      ],
      [
        'showPublishedEntries,\n      showUnpublishedEntries\n    }) => {',
        'showPublishedEntries,\n      showUnpublishedEntries,\n      leadsOn = true\n    }) => {',
      ],
      ['cursor: cursor,\n', 'cursor: leadsOn ? cursor : Cursor.create({}),\n'],
    ],
  },
  {
    // Each form fetched the first page of its list.
    file: 'decap-cms-core/dist/esm/components/Editor/Editor.js',
    pieces: [['if (!collectionEntriesLoaded) {\n      loadEntries(collection);\n    }', '']],
  },
  {
    // A box that chooses a record fetched all records of the other list, and again to show one title.
    file: 'decap-cms-widget-relation/dist/esm/RelationControl.js',
    pieces: [
      [
        "import relationCache from './RelationCache';",
        "import relationCache from './RelationCache'; import { foundChoices, namedChoices } from 'hoa-dep/form/record-choices';",
      ],
      [
        'const result = await relationCache.getOptions(',
        'const result = !file ? await namedChoices(collection, value) : await relationCache.getOptions(',
      ],
      [
        'relationCache.getOptions(collection, searchFieldsArray, term, file,',
        '(!file ? foundChoices(collection, term) : relationCache.getOptions(collection, searchFieldsArray, term, file,',
      ],
      [
        'query(forID, collection, searchFieldsArray, term, file)).then(',
        'query(forID, collection, searchFieldsArray, term, file))).then(',
      ],
      [
        'uniqOptions(options, this.state.initialOptions).slice(0, optionsLength)',
        'options.slice(0, optionsLength)',
      ],
      // What a typed word asks and what the opened list asks must not put each other off.
      ['loadOptions = debounce((term, callback) => {', 'lookFor = (term, callback) => {'],
      ['}, 500);', '};\n  loadOptions = debounce(this.lookFor, 200);'],
      // The newest are offered when the list is opened, not for each box of each form.
      [
        'defaultOptions: true,',
        `defaultOptions: this.state.offered,
      isLoading: this.state.isOffering,
      isDisabled: this.state.isOpening,
      onMenuOpen: () => {
        this.setState({ isOffering: true });
        this.lookFor('', offered => this.mounted && this.setState({ offered, isOffering: false }));
      },`,
      ],
      ['cacheOptions: true,', ''],
      [
        'initialOptions: []\n  };',
        'initialOptions: [],\n    offered: [],\n    isOffering: false,\n    isOpening: false\n  };',
      ],
      // What is chosen would be lost, were another added before it is known.
      ['placeholder: ""', "placeholder: this.state.isOpening ? 'Đang mở…' : ''"],
      [
        'await this.loadInitialOptions();\n    }\n  }',
        `await this.openChosen();
    }
  }
  async openChosen() {
    this.setState({ isOpening: true });
    await this.loadInitialOptions();
    if (this.mounted) this.setState({ isOpening: false });
  }
  componentDidUpdate(before) {
    const { value } = this.props;
    if (value === before.value || !value || !this.hasInitialValues(value)) return;
    const known = this.state.initialOptions.map(optionToString);
    const chosen = this.isMultiple() ? getSelectedOptions(value) : [value];
    if (!chosen.every(one => known.includes(one))) this.openChosen();
  }`,
      ],
      [
        'shouldComponentUpdate(nextProps) {\n    return ',
        'shouldComponentUpdate(nextProps, nextState) {\n    return this.state !== nextState || ',
      ],
    ],
  },
];
