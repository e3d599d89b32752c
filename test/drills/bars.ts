/** Prints a figure that has no bar. */
export function figure(line: string): void {
  console.log(`  ${line}`);
}

/** Prints a figure and whether it is good enough; the drill ends with 1 when one is not. */
export function bar(isMet: boolean, line: string): void {
  console.log(`${isMet ? '✓' : '✗'} ${line}`);
  if (!isMet) process.exitCode = 1;
}

/** How much of a drill to run: the whole, or the part that `DRILL_SCALE` names (`0.1`). */
export function scaled(full: number): number {
  return Math.max(1, Math.round(full * Number(process.env.DRILL_SCALE || 1)));
}

/** Median and 95th percentile of durations, in words. */
export function spread(durations: readonly number[]): string {
  const sorted = durations.toSorted((a, b) => a - b);
  const at = (share: number) => `${Math.round(sorted[Math.floor(sorted.length * share)] ?? 0)} ms`;
  return `trung vị ${at(0.5)}, 95 % trong ${at(0.95)}, lâu nhất ${at(0.9999)}`;
}
