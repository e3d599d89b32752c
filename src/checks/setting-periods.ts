import type { Problem } from '../domain/problem.ts';
import { type SettingName, settingNames, settings } from '../schema/site.ts';
import type { Check } from './check.ts';
import { spansTurnedRound } from './periods.ts';

/** What is wrong with the days of one settings file. */
export function settingSpans(
  file: string,
  name: SettingName,
  values: Readonly<Record<string, unknown>>,
): Problem[] {
  return spansTurnedRound(settings[name].fields, values).map((found) => ({ file, ...found }));
}

/** Spans of time in the settings begin before they end. */
export const settingPeriods: Check = ({ site, folder }) =>
  settingNames.flatMap((name) =>
    settingSpans(`${folder}/site/${name}.yml`, name, { ...site[name] }),
  );
