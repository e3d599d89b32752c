import { describe, expect, it } from 'vitest';
import type { Portal } from '../../src/domain/portal.ts';
import { portal } from '../factories/library.ts';
import {
  article,
  campaign,
  column,
  document,
  event,
  exemplar,
  model,
  movement,
  page,
  quiz,
  unit,
  type Written,
} from '../factories/records.ts';

const today = '2026-01-31';

/** Everything that a page could get at. */
function everything(opened: Portal): string {
  return JSON.stringify(opened, (_key, value: unknown) =>
    value instanceof Map || value instanceof Set ? [...value] : value,
  );
}

const picture = { image: '/uploads/canary-portrait.jpg', alt: 'CANARY alt', credit: 'CANARY' };
const uploads = {
  '/uploads/canary-portrait.jpg': { is: 'picture', width: 8, height: 10 },
} as const;

const withPortrait = (consent: Written | undefined) =>
  exemplar({ id: 'a', portrait: { ...picture, consent } });

const agreed = { purpose: 'CANARY purpose', given: '2025-01-01' };

/** Records of every collection that readers may not see, for one reason. */
function hidden(reason: Written) {
  const written = (id: string) => ({
    ...reason,
    id: `canary-${id}`,
    slug: `an-${id}`,
    title: 'CANARY title',
    summary: 'CANARY summary',
  });
  return [
    exemplar({
      ...written('exemplar'),
      body: 'CANARY body',
      portrait: { ...picture, consent: agreed },
    }),
    model(written('model')),
    movement(written('movement')),
    column(written('column')),
    campaign(written('campaign')),
    article(written('article')),
    document(written('document')),
    unit(written('unit')),
    quiz(written('quiz')),
    page(written('page')),
  ];
}

const reasons: readonly [string, Written][] = [
  ['are drafts', { status: 'draft' }],
  ['come later', { publishFrom: '2026-02-01' }],
  ['have expired', { publishUntil: '2026-01-30' }],
  ['are withdrawn', { status: 'withdrawn', withdrawal: { reason: 'CANARY', day: '2026-01-01' } }],
];

describe.each(reasons)('Records that %s', (_title, reason) => {
  it('are nowhere in the portal', () => {
    const opened = portal([...hidden(reason), article()], today, { uploads });
    expect(everything(opened)).not.toMatch(/canary/i);
    expect(everything(opened)).toContain('Phiên chợ pháp luật');
  });

  it('are not even named by what refers to them', () => {
    const records = [
      ...hidden(reason),
      exemplar({
        id: 'a',
        models: ['canary-model'],
        articles: ['canary-article'],
        movements: ['canary-movement'],
        awards: [
          { form: 'giay-khen', document: 'canary-document', authority: 'canary-unit', for: 'Giỏi' },
        ],
      }),
      model({
        id: 'b',
        replications: [
          { unit: 'canary-unit', day: '2025-01-01', result: 'CANARY result' },
          { unit: 'xa-a', day: '2025-02-01', learnedFrom: 'canary-unit', result: 'Tốt' },
        ],
        evaluations: [{ by: 'canary-unit', day: '2025-01-01', effect: 'Tốt' }],
      }),
      campaign({
        id: 'c',
        honours: [{ exemplar: 'canary-exemplar', note: 'CANARY note' }, { exemplar: 'a' }],
        blocks: [{ type: 'stories', exemplars: ['canary-exemplar', 'a'] }],
      }),
      column({
        id: 'd',
        pinnedArticles: ['canary-article'],
        gather: { movements: ['canary-movement'], units: ['canary-unit'] },
      }),
      movement({ id: 'e', title: 'E', parent: 'canary-movement' }),
      document({ id: 'f', title: 'F', replaces: ['canary-document'] }),
      unit({ id: 'xa-a', title: 'Xã A', parent: 'canary-unit', successors: ['canary-unit'] }),
    ];
    const awards = {
      terms: [
        { id: 'giay-khen', name: 'Giấy khen', kind: 'merit', documents: ['canary-document', 'f'] },
      ],
    };
    const opened = portal(records, today, { uploads, settings: { awards } });
    expect(everything(opened)).not.toMatch(/canary/i);
    expect(opened.records.get('campaigns/c')).toMatchObject({
      honours: [{ exemplar: 'a' }],
      blocks: [{ type: 'stories', exemplars: ['a'] }],
    });
    expect(opened.records.get('models/b')).toMatchObject({
      replications: [{ unit: 'xa-a', result: 'Tốt' }],
    });
    expect(opened.records.get('exemplars/a')).toMatchObject({ awards: [{ for: 'Giỏi' }] });
    expect(opened.site.awards.terms[0]?.documents).toEqual(['f']);
  });
});

describe('A published record', () => {
  it('keeps what is internal to the house', () => {
    const note = { internalNote: 'CANARY note' };
    const records = [exemplar(note), article(note), unit({ id: 'x', title: 'X', ...note })];
    expect(everything(portal(records, today))).not.toMatch(/canary/i);
  });

  it('names who won a contest only where they agreed', () => {
    const winners = [
      { award: 'Giải Nhất', name: 'Bà Hòa', mayName: true, place: 'Thôn Ba' },
      { award: 'Giải Nhì', name: 'CANARY name', place: 'Thôn Hai' },
    ];
    const record = event({ id: 'thi', contest: { rounds: [{ title: 'Chung kết', winners }] } });
    const opened = portal([record], today);
    expect(everything(opened)).not.toMatch(/canary/i);
    expect(opened.records.get('events/thi')).toMatchObject({
      contest: {
        rounds: [{ winners: [{ name: 'Bà Hòa' }, { award: 'Giải Nhì', place: 'Thôn Hai' }] }],
      },
    });
  });

  it('loses an award that was revoked, and keeps the others', () => {
    const revoked = { day: '2025-06-01', decision: 'CANARY decision' };
    const awards = [
      { form: 'giay-khen', for: 'CANARY for', decision: 'CANARY', revoked },
      { form: 'giay-khen', decision: '12/QĐ-STP' },
    ];
    const opened = portal([exemplar({ id: 'a', awards })], today);
    expect(everything(opened)).not.toMatch(/canary/i);
    expect(opened.records.get('exemplars/a')).toMatchObject({
      awards: [{ decision: '12/QĐ-STP' }],
    });
  });

  it.each<[string, Written | undefined]>([
    ['no consent', undefined],
    ['no day of consent', { purpose: 'CANARY' }],
    ['consent of a later day', { ...agreed, given: '2026-02-01' }],
    ['consent that ended yesterday', { ...agreed, until: '2026-01-30' }],
    ['a child’s consent alone', { ...agreed, subject: 'child-7-plus' }],
    [
      'a guardian’s consent alone, the child being 7',
      { purpose: 'CANARY', subject: 'child-7-plus', guardianGiven: '2025-01-01' },
    ],
    [
      'a guardian’s consent of a later day',
      { purpose: 'CANARY', subject: 'child-under-7', guardianGiven: '2026-02-01' },
    ],
  ])('shows no portrait on %s', (_title, consent) => {
    const opened = portal([withPortrait(consent)], today, { uploads });
    expect(everything(opened)).not.toMatch(/canary/i);
    expect(opened.records.has('exemplars/a')).toBe(true);
  });

  it.each<[string, Written]>([
    ['on the very day', { ...agreed, given: today }],
    ['until the end of the last day', { ...agreed, until: today }],
    [
      'of a child of 7 and its guardian',
      { ...agreed, subject: 'child-7-plus', guardianGiven: today },
    ],
    [
      'of a small child’s guardian',
      { purpose: 'CANARY', subject: 'child-under-7', guardianGiven: today },
    ],
  ])('shows its portrait with consent %s, but not the consent', (_title, consent) => {
    const opened = portal([withPortrait(consent)], today, { uploads });
    expect(opened.records.get('exemplars/a')).toMatchObject({ portrait: picture });
    expect(opened.uploads.has(picture.image)).toBe(true);
    expect(everything(opened)).not.toContain('guardianGiven');
    expect(everything(opened)).not.toContain('purpose');
  });
});
