import { describe, it } from 'vitest';
import { checkFile } from '../../src/checks/check-file.ts';
import { library, settingText } from '../factories/library.ts';
import { expectPlaces, expectProblems, type Place } from './expect-problems.ts';

const cases: readonly [string, object, Place?][] = [
  [
    'downtime of one day, told of beforehand',
    { downtimes: [{ from: '2026-02-10', to: '2026-02-10', announced: '2026-02-01' }] },
  ],
  [
    'downtime turned round',
    { downtimes: [{ from: '2026-02-10', to: '2026-02-09' }] },
    ['site/notices.yml', 'downtimes.0.to', 'Tạm dừng để bảo trì › mục 1 › Đến hết ngày'],
  ],
  [
    'downtime told of after it has begun',
    { downtimes: [{ from: '2026-02-10', to: '2026-02-12', announced: '2026-02-11' }] },
    ['site/notices.yml', 'downtimes.0.from', 'Tạm dừng để bảo trì › mục 1 › Tạm dừng từ ngày'],
  ],
  [
    'feast turned round',
    { occasions: [{ kind: 'tet', from: '2026-02-10', to: '2026-02-09' }] },
    ['site/notices.yml', 'occasions.0.to', 'Ngày lễ, quốc tang › mục 1 › Đến hết ngày'],
  ],
];

describe('Days of a notice', () => {
  it.each(cases)('in the whole content: %s', (_title, notices, place) => {
    expectProblems(library([], { settings: { notices } }), place === undefined ? [] : [place]);
  });

  it.each(cases)('when the settings are saved: %s', (_title, notices, place) => {
    const found = checkFile('content/site/notices.yml', settingText('notices', notices));
    expectPlaces(found, place === undefined ? [] : [place]);
  });
});
