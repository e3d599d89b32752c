/** One return of a day that is remembered every year. */
export interface Anniversary {
  /** The day of this year's return, `2026-06-11`. */
  day: string;
  /** Years since the first one; 0 on the day itself. */
  years: number;
}

/** The return of a remembered day in a year; undefined before there was anything to remember. */
export function anniversaryIn(first: string, year: number): Anniversary | undefined {
  const years = year - Number(first.slice(0, 4));
  if (years < 0) return undefined;
  const day = `${year}${first.slice(4)}`;
  // Only 29 February is not in every year; its eve stands for it.
  const isMissing = first.endsWith('-02-29') && new Date(`${day}T00:00:00Z`).getUTCDate() !== 29;
  return { day: isMissing ? `${year}-02-28` : day, years };
}

/** The next return of a remembered day, today's too. */
export function nextAnniversary(first: string, today: string): Anniversary {
  const year = Math.max(Number(today.slice(0, 4)), Number(first.slice(0, 4)));
  const [thisYear, nextYear] = [anniversaryIn(first, year), anniversaryIn(first, year + 1)];
  const next = thisYear !== undefined && today <= thisYear.day ? thisYear : nextYear;
  return next ?? { day: first, years: 0 };
}

/** The next return with a round number of years, which is kept with more ceremony. */
export function nextRoundAnniversary(first: string, today: string): Anniversary {
  const next = nextAnniversary(first, today);
  const wait = next.years === 0 ? 5 : (5 - (next.years % 5)) % 5;
  return anniversaryIn(first, Number(next.day.slice(0, 4)) + wait) ?? next;
}

/** How official texts call a number of years: “năm tròn” ends in 0, “năm lẻ 5” in 5; others have no name. */
export function roundness({ years }: Anniversary): 'năm tròn' | 'năm lẻ 5' | undefined {
  if (years === 0 || years % 5 !== 0) return undefined;
  return years % 10 === 0 ? 'năm tròn' : 'năm lẻ 5';
}

/** What a return is called: “Kỷ niệm 80 năm Ngày truyền thống”; on the first day the name alone. */
export function anniversaryTitle(name: string, { years }: Anniversary): string {
  return years === 0 ? name : `Kỷ niệm ${years} năm ${name}`;
}
