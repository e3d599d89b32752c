import { todayInVietnam } from '../read/surroundings.ts';

// Pages change at midnight; five minutes more let a clock that runs ahead be right as well.
const pauseAfterMidnightMs = 5 * 60_000;

/** How the passing of time is watched; a test gives its own clock. */
export type Watch = { readonly now: () => Date; readonly everyMs: number };

/**
 * Calls `act` at 00:05 of each new day in Việt Nam, when scheduled records appear and expired ones
 * go; the answer ends the watch. It looks at the clock again and again instead of waiting until
 * then, since a machine may sleep and a clock may be put right.
 */
export function onNewDay(
  act: () => void,
  { now, everyMs }: Watch = { now: () => new Date(), everyMs: 20_000 },
): () => void {
  const day = () => todayInVietnam(new Date(now().getTime() - pauseAfterMidnightMs));
  let known = day();
  const timer = setInterval(() => {
    if (day() === known) return;
    known = day();
    act();
  }, everyMs);
  timer.unref();
  return () => clearInterval(timer);
}
