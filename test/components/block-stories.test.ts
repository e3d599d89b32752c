import { describe, expect, it } from 'vitest';
import { blockEvents } from '../../src/components/block-stories.ts';
import { eventsOfCampaign } from '../../src/domain/gather.ts';
import { portal } from '../factories/library.ts';
import { campaign, event } from '../factories/records.ts';

const opened = portal([
  campaign({ id: 'dot' }),
  event({ id: 'qua', from: '2025-11-05', campaigns: ['dot'] }),
  event({ id: 'sap', from: '2026-03-06', campaigns: ['dot'] }),
  event({ id: 'ngoai', from: '2026-02-01' }),
]);
const shown = (events: string[]) =>
  blockEvents(opened, { type: 'events', events }, eventsOfCampaign(opened, 'dot')).map(
    ({ id }) => id,
  );

describe('A block of events', () => {
  it('that names none shows all of its campaign, the next one first', () => {
    expect(shown([])).toEqual(['sap', 'qua']);
  });

  it('shows those that it names, of whatever campaign, and no lost one', () => {
    expect(shown(['qua', 'ngoai', 'mat'])).toEqual(['ngoai', 'qua']);
  });
});
