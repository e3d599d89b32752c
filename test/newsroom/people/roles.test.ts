import { describe, expect, test } from 'vitest';
import { demand } from '../../../src/newsroom/people/demand.ts';
import {
  type Act,
  acts,
  may,
  type Place,
  type Role,
  roleNames,
} from '../../../src/newsroom/people/roles.ts';
import { Refusal } from '../../../src/newsroom/refusal.ts';
import { collectionNames } from '../../../src/schema/collections.ts';

// One letter for each role that may: c cộng tác viên, e biên tập, p phê duyệt, q quản trị.
// Collections that the grid does not name stand under “others”.
const grid = `
                  exemplars  models     articles   others     site       uploads    newsroom
read              cepq       cepq       cepq       cepq       cepq       cepq       -
write-draft       cep        cep        cep        ep         -          -          -
upload            cep        cep        cep        ep         q          cep        -
send-for-review   cep        cep        cep        ep         -          -          -
comment           ep         ep         ep         ep         -          -          -
send-to-approval  ep         ep         ep         ep         -          -          -
send-back         ep         ep         ep         ep         -          -          -
publish           p          p          p          p          -          -          -
withdraw          p          p          p          p          -          -          -
delete            p          p          p          p          -          p          -
write-settings    -          -          -          -          q          -          -
manage-people     -          -          -          -          -          -          q
see-audit         -          -          -          -          -          -          pq
`;

const letters: Readonly<Record<string, Role>> = {
  c: 'contributor',
  e: 'editor',
  p: 'approver',
  q: 'administrator',
};
const [head = '', ...rows] = grid.trim().split('\n');
const columns = head.trim().split(/\s+/);
const expected = new Map(
  rows.flatMap((row) => {
    const [act = '', ...cells] = row.split(/\s+/);
    return columns.map((place, at) => [`${act} ${place}`, cells[at] ?? ''] as const);
  }),
);

const places: readonly Place[] = [...collectionNames, 'site', 'uploads', 'newsroom'];
const actNames = Object.keys(acts) as Act[];
const whole = roleNames.flatMap((role) =>
  actNames.flatMap((act) => places.map((place) => ({ role, act, place }))),
);

function isExpected(role: Role, act: Act, place: Place): boolean {
  const cell = expected.get(`${act} ${columns.includes(place) ? place : 'others'}`);
  if (cell === undefined) throw new Error(`The grid has no ${act} ${place}.`);
  return [...cell].some((letter) => letters[letter] === role);
}

describe('The table of roles', () => {
  test('says of every role, act and collection what the grid says', () => {
    const wrong = whole.filter(
      ({ role, act, place }) => may(role, act, place) !== isExpected(role, act, place),
    );
    expect(wrong).toEqual([]);
    expect(rows.map((row) => row.split(/\s+/)[0])).toEqual(actNames);
    expect(whole).toHaveLength(4 * actNames.length * places.length);
  });

  test('is what a demand holds to, for drafts of one’s own unit', () => {
    const own = [{ unit: 'van-phong-so' }];
    const wrong = whole.filter(({ role, act, place }) => {
      const refused = refusalOf(() => demand({ role, unit: 'van-phong-so' }, act, place, own));
      return (refused === undefined) !== isExpected(role, act, place);
    });
    expect(wrong).toEqual([]);
  });

  test('and for drafts of another unit nothing at all is left to a contributor', () => {
    for (const unit of ['phong-khac', undefined]) {
      const allowed = whole.filter(
        ({ role, act, place }) =>
          refusalOf(() => demand({ role, unit: 'van-phong-so' }, act, place, [{ unit }])) ===
          undefined,
      );
      const byRule = whole.filter(
        ({ role, act, place }) => role !== 'contributor' && isExpected(role, act, place),
      );
      expect(allowed).toEqual(byRule);
    }
  });
});

describe('A refusal', () => {
  test.each<[Role, Act, Place, string]>([
    [
      'contributor',
      'publish',
      'articles',
      'Chỉ người phê duyệt mới được đăng bài lên trang ở nhóm “Tin, bài”. Cách sửa: nhờ người phê duyệt làm giúp, hoặc xin người quản trị đổi vai trò của bạn.',
    ],
    [
      'administrator',
      'comment',
      'units',
      'Chỉ người biên tập hoặc người phê duyệt mới được ghi ý kiến vào bài ở nhóm “Đơn vị”. Cách sửa: nhờ người biên tập hoặc người phê duyệt làm giúp, hoặc xin người quản trị đổi vai trò của bạn.',
    ],
    [
      'approver',
      'write-settings',
      'site',
      'Chỉ người quản trị mới được sửa thiết lập của cổng ở “Thiết lập cổng”. Cách sửa: nhờ người quản trị làm giúp, hoặc xin người quản trị đổi vai trò của bạn.',
    ],
    [
      'administrator',
      'publish',
      'site',
      'Không vai trò nào được đăng bài lên trang ở “Thiết lập cổng”. Cách sửa: nếu cần việc này, xin báo người quản trị.',
    ],
  ])('of %s for %s at %s says who may', (role, act, place, sentence) => {
    const refused = refusalOf(() => demand({ role, unit: 'x' }, act, place));
    expect(refused).toMatchObject({ status: 403, message: sentence });
  });

  test.each([
    ['another unit’s draft', 'van-phong-so', 'phong-khac'],
    ['a draft without a unit', 'van-phong-so', undefined],
    ['any draft to a contributor without a unit', undefined, undefined],
  ])('of %s says whose drafts are one’s own', (_what, unit, of) => {
    const refused = refusalOf(() =>
      demand({ role: 'contributor', unit }, 'write-draft', 'articles', [{ unit: of }]),
    );
    expect(refused).toMatchObject({
      status: 403,
      message:
        'Cộng tác viên chỉ được viết, sửa hoặc bỏ bản nháp của đơn vị mình. Cách sửa: chọn đúng đơn vị của bạn ở ô “Đơn vị”, hoặc nhờ người biên tập làm giúp.',
    });
  });

  test('comes, too, when a caller forgets to say whose draft it is', () => {
    const contributor = { role: 'contributor', unit: 'van-phong-so' } as const;
    expect(() => demand(contributor, 'write-draft', 'articles')).toThrow('của đơn vị mình');
    expect(() => demand(contributor, 'send-for-review', 'models')).toThrow('của đơn vị mình');
    expect(() => demand(contributor, 'read', 'articles')).not.toThrow();
    expect(() => demand({ role: 'editor' }, 'write-draft', 'articles')).not.toThrow();
  });

  test('comes, too, when a contributor moves a draft to another unit', () => {
    const drafts = [{ unit: 'van-phong-so' }, { unit: 'phong-khac' }];
    const contributor = { role: 'contributor', unit: 'van-phong-so' } as const;
    expect(() => demand(contributor, 'write-draft', 'articles', drafts)).toThrow(Refusal);
  });
});

function refusalOf(run: () => void): Refusal | undefined {
  try {
    run();
    return undefined;
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}
