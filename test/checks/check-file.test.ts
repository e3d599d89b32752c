import { describe, it } from 'vitest';
import { checkFile } from '../../src/checks/check-file.ts';
import { settingText } from '../factories/library.ts';
import { type Written, writtenRecord } from '../factories/records.ts';
import { expectPlaces } from './expect-problems.ts';

const portrait = { image: '/uploads/a.jpg', alt: 'Một người' };

describe('A record that is being saved', () => {
  it.each<[string, Written, (readonly [string, string])[]]>([
    ['may be good', {}, []],
    ['may mention what stands in other files', { unit: 'phong-la' }, []],
    ['may not have a wrong field', { created: '31/1/2026' }, [['created', 'Ngày đăng']]],
    [
      'may not show a portrait without consent',
      { portrait },
      [['portrait.consent', 'Chân dung, ảnh tập thể › Đồng ý cho đăng ảnh']],
    ],
    [
      'is told of a rule beside a wrong field, not of what only the wrong field would tell',
      { portrait, created: '31/1/2026', status: 'ẩn' },
      [
        ['status', 'Tình trạng'],
        ['created', 'Ngày đăng'],
        ['portrait.consent', 'Chân dung, ảnh tập thể › Đồng ý cho đăng ảnh'],
      ],
    ],
    [
      'may not end before it begins',
      { period: { from: 2025, to: 2021 } },
      [['period.to', 'Giai đoạn › Đến năm']],
    ],
    ['may not be gone without a reason', { status: 'withdrawn' }, [['withdrawal', 'Gỡ bài']]],
  ])('%s', (_title, written, places) => {
    const { path, text } = writtenRecord('exemplars', { id: 'a', ...written });
    expectPlaces(
      checkFile(path, text),
      places.map((place) => ['exemplars/a', ...place] as const),
    );
  });
});

describe('Settings that are being saved', () => {
  it.each([
    ['are good', settingText('footer'), []],
    ['lack a field', '', [['site/footer.yml', 'reuse', 'Quy định trích dẫn']]],
    ['cannot be read', 'links: [', [['site/footer.yml', '', 'Cả tệp']]],
  ] as const)('%s', (_title, text, places) => {
    expectPlaces(checkFile('content/site/footer.yml', text), places);
  });

  it('belong to the portal', () => {
    expectPlaces(checkFile('content/site/la.yml', ''), [['site/la.yml', '', 'Cả tệp']]);
  });
});
