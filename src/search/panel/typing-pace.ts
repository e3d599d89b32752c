// Who types on wants no answer to each letter: on a slow line it would fetch ten records that nobody
// sees. The pause before one is asked for goes by how long the last one took beyond what a phone
// needs by itself.
const shortestPause = 30;
const longestPause = 250;
const ownTime = 150;
// The answer under way comes first, but one that hangs holds nobody up.
const mostPatience = 1000;

/** How long the typing must rest before an answer is asked for, by how long answers take. */
export function typingPace() {
  let pause = longestPause;
  let busySince: number | undefined;
  return {
    /** How many milliseconds to wait for another letter. */
    pause: () => pause,
    /** How many milliseconds until to look again whether the answer under way is there; 0 when nothing holds the next one up. */
    patience: () =>
      busySince !== undefined && performance.now() - busySince < mostPatience ? shortestPause : 0,
    /** Tells that an answer is asked for; `shown` that it is there, `over` that it is waited for no longer. */
    begin() {
      const started = performance.now();
      busySince = started;
      return {
        shown(): void {
          const waited = performance.now() - started - ownTime;
          pause = Math.min(longestPause, Math.max(shortestPause, waited));
        },
        over(): void {
          if (busySince === started) busySince = undefined;
        },
      };
    },
  };
}
