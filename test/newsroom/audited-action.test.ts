import { expect, test } from 'vitest';
import { auditedAction } from '../../src/newsroom/audited-action.ts';

const named = { collection: 'exemplars', slug: 'ba-hoa' };
const target = 'exemplars/ba-hoa';

test.each([
  ['planPublication', { day: '2026-02-01' }, 'plan', { day: '2026-02-01' }],
  ['planPublication', { day: null }, 'take-plan-back', {}],
  ['publishUnpublishedEntry', {}, 'publish', {}],
  ['deleteUnpublishedEntry', {}, 'discard-draft', {}],
  ['updateUnpublishedEntryStatus', { newStatus: 'draft' }, 'send-back', {}],
  ['withdrawRecord', { reason: 'Xin rút.' }, 'withdraw', { reason: 'Xin rút.' }],
])('%s with %o is told as %s', (action, params, act, detail) => {
  expect(auditedAction({ action, params: { ...named, ...params } })).toEqual({
    act,
    target,
    detail,
  });
});
