import type { Event } from '../schema/record.ts';

/** An event without the names of winners who have not agreed to be named. */
export function withPublishedNames(event: Event): Event {
  const { contest } = event;
  if (contest === undefined) return event;
  const rounds = contest.rounds.map((round) => ({
    ...round,
    winners: round.winners.map((winner) => {
      const { name: _kept, ...unnamed } = winner;
      return winner.mayName ? winner : unnamed;
    }),
  }));
  return { ...event, contest: { ...contest, rounds } };
}
