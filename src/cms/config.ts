import type { Collection } from '../schema/collection.ts';
import { collections } from '../schema/collections.ts';
import type { Fields } from '../schema/field.ts';
import { settings } from '../schema/site.ts';
import { type Widget, widgetOf, widgetsOf } from './widget.ts';

/** Decap's whole configuration but for what differs from place to place. */
export function decapConfig() {
  return {
    locale: 'vi',
    load_config_file: false,
    backend: { name: 'hoa-dep', branch: 'main', commit_messages: COMMIT_MESSAGES },
    publish_mode: 'simple',
    media_folder: 'content/uploads',
    public_folder: '/uploads',
    slug: { encoding: 'ascii', clean_accents: true, sanitize_replacement: '-' },
    show_preview_links: true,
    collections: [...Object.values(collections).map(recordsConfig), settingsConfig()],
  };
}

const COMMIT_MESSAGES = {
  create: 'Thêm {{collection}}: {{slug}}',
  update: 'Sửa {{collection}}: {{slug}}',
  delete: 'Xóa {{collection}}: {{slug}}',
  uploadMedia: 'Tải lên {{path}}',
  deleteMedia: 'Xóa tệp {{path}}',
};

function recordsConfig(collection: Collection) {
  const { name, label, one, intro, path } = collection;
  return {
    name,
    label,
    label_singular: one,
    description: intro,
    folder: `content/${name}`,
    extension: 'md',
    format: 'yaml-frontmatter',
    create: true,
    identifier_field: 'title',
    // The saving program derives the slug from the title; the file takes it as its name.
    slug: '{{fields.slug}}',
    summary: '{{title}}',
    card: cardOf(collection),
    preview_path: `${path === '' ? '' : `${path}/`}{{fields.slug}}/`,
    sortable_fields: [
      { field: 'title', label: 'Tiêu đề' },
      // The newsroom lists the newest first; to sort them, Decap would fetch all.
      { field: 'created', label: 'Ngày đăng' },
      { field: 'updated', label: 'Ngày cập nhật' },
    ],
    view_filters: filtersOf(collection),
    view_groups: [{ label: 'Năm tạo', field: 'created', pattern: '\\d{4}' }],
    fields: inFormOrder(collection),
  };
}

/** The title stands first; what every record has follows what is the collection's own. */
function inFormOrder(collection: Collection): Widget[] {
  const { title, slug, ...others } = collection.fields;
  const { automatic: _kept, ...shown } = slug;
  const address: Widget =
    collection.slugByHand === true
      ? { ...widgetOf('slug', shown), required: true }
      : widgetOf('slug', slug);
  return [widgetOf('title', title), address, ...widgetsOf(others)];
}

/** The boxes whose values stand under the title in the editor's list. */
function cardOf({ fields, dayField = 'created' }: Collection) {
  const unit = Object.entries(fields).find(
    ([, { shape }]) => shape.is === 'reference' && shape.to === 'units' && !shape.many,
  );
  return { day: dayField, ...(unit === undefined ? {} : { unit: unit[0] }) };
}

/** Quick choices above the list: what readers do not see, then each kind. */
function filtersOf({ fields }: Collection) {
  const kinds = ['subject', 'kind'].filter((name) => name in fields);
  return ['status', ...kinds].flatMap((name) => choicesOf(name, fields));
}

function choicesOf(name: string, fields: Fields) {
  const { label = '', shape } = fields[name] ?? {};
  if (shape?.is !== 'choice') return [];
  return Object.entries(shape.options).map(([value, option]) => ({
    label: `${label}: ${option}`,
    field: name,
    pattern: `^${value}$`,
  }));
}

function settingsConfig() {
  return {
    name: 'site',
    label: 'Thiết lập cổng',
    label_singular: 'thiết lập',
    description: 'Tên cơ quan, người phụ trách, menu, chân trang và các danh mục dùng chung.',
    editor: { preview: false },
    files: Object.entries(settings).map(([name, { label, fields }]) => ({
      name,
      label,
      file: `content/site/${name}.yml`,
      fields: widgetsOf(fields),
    })),
  };
}
