import { describe, it } from 'vitest';
import type { AnyRecord } from '../../src/schema/record.ts';
import { library } from '../factories/library.ts';
import { article, campaign, column, document, exemplar, model } from '../factories/records.ts';
import { expectProblems, type Place } from './expect-problems.ts';

const group = 'exemplars/to-hoa-giai-thon-ba';

const cases: readonly [title: string, records: AnyRecord[], places: Place[]][] = [
  [
    'existing records may be mentioned anywhere',
    [
      document({ id: 'ke-hoach' }),
      exemplar({
        awards: [{ form: 'giay-khen', document: 'ke-hoach' }],
        body: 'Đọc thêm:\n\n::document{id="ke-hoach"}\n\nhay lắm.',
      }),
    ],
    [],
  ],
  [
    'a field names a unit that is not there',
    [exemplar({ unit: 'phong-la' })],
    [[group, 'unit', 'Đơn vị']],
  ],
  [
    'one of several ids leads nowhere',
    [exemplar({ models: ['hoa-giai-bon-buoc', 'mo-hinh-la'] }), model()],
    [[group, 'models', 'Mô hình, cách làm']],
  ],
  [
    'a list inside the record names what is not there',
    [exemplar({ awards: [{ form: 'giay-khen' }, { form: 'giay-khen', document: 'van-ban-la' }] })],
    [[group, 'awards.1.document', 'Khen thưởng › mục 2 › Văn bản']],
  ],
  [
    'a directive in the text names what is not there',
    [article({ body: 'Xem:\n\n::exemplar{id="nguoi-la"}' })],
    [['articles/phien-cho-phap-luat', 'body', 'Nội dung']],
  ],
  [
    'a directive names nothing at all',
    [article({ body: '::document{}' })],
    [['articles/phien-cho-phap-luat', 'body', 'Nội dung']],
  ],
  [
    'a directive inside a block leads nowhere',
    [column({ blocks: [{ type: 'text', text: 'Xem:\n\n::exemplar{id="nguoi-la"}' }] })],
    [['columns/bong-hoa-dep', 'blocks.0.text', 'Các khối nội dung › mục 1 (Đoạn văn) › Nội dung']],
  ],
  [
    'a block names what is not there',
    [
      campaign({
        blocks: [
          { type: 'notice', heading: 'Việc', text: 'Làm.' },
          { type: 'stories', exemplars: ['nguoi-la'] },
        ],
      }),
    ],
    [
      [
        'campaigns/tuan-le-phap-luat',
        'blocks.1.exemplars',
        'Các khối nội dung › mục 2 (Câu chuyện) › Gương điển hình',
      ],
    ],
  ],
  [
    'a record names itself',
    [document({ id: 'ke-hoach', replaces: ['ke-hoach'] })],
    [['documents/ke-hoach', 'replaces', 'Thay thế văn bản']],
  ],
];

describe('A reference', () => {
  it.each(cases)('%s', (_title, records, places) => {
    expectProblems(library(records), places);
  });

  it('to a file that could not be read is not blamed', () => {
    const { ids, ...rest } = library([exemplar({ models: ['mo-hinh-hong'] })]);
    expectProblems({ ...rest, ids: new Set([...ids, 'models/mo-hinh-hong']) }, []);
  });

  it('in the settings is followed too', () => {
    const awards = {
      terms: [{ id: 'giay-khen', name: 'Giấy khen', kind: 'merit', documents: ['luat-la'] }],
    };
    expectProblems(library([], { settings: { awards } }), [
      ['site/awards.yml', 'terms.0.documents', 'Hình thức, danh hiệu › mục 1 › Căn cứ'],
    ]);
  });
});
