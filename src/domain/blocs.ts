import type { Exemplar, Model, Movement, Unit } from '../schema/record.ts';
import type { Site } from '../schema/site.ts';
import { find, findAll, listOf, type Portal } from './portal.ts';
import { recordYear } from './record-day.ts';

/** A group of units that compete with each other, as the department's vocabulary names it. */
export type Bloc = Site['blocs']['terms'][number];

/** What a bloc was and did in one year. */
export interface BlocYear {
  year: number;
  members: Unit[];
  head: Unit | undefined;
  deputy: Unit | undefined;
  note: string | undefined;
  /** Movements of the bloc, then those that its members launched or that its stories belong to. */
  movements: Movement[];
  exemplars: Exemplar[];
  models: Model[];
  awards: { exemplar: Exemplar; award: Exemplar['awards'][number] }[];
}

/** True when a unit is a member of a bloc in a year. */
export function isMember(unit: Unit, bloc: string, year: number): boolean {
  return unit.blocs.some(
    (one) => one.bloc === bloc && one.from <= year && year <= (one.to ?? year),
  );
}

/** Blocs that have had a member, in the department's order. */
export function blocsWithMembers(portal: Portal): Bloc[] {
  const used = new Set(
    listOf(portal, 'units').flatMap(({ blocs }) => blocs.map(({ bloc }) => bloc)),
  );
  return portal.site.blocs.terms.filter(({ id }) => used.has(id));
}

/** Units that are or were in a bloc, by their names. */
export function membersEver(portal: Portal, bloc: string): Unit[] {
  return listOf(portal, 'units').filter((unit) => unit.blocs.some((one) => one.bloc === bloc));
}

/** The years of a bloc, newest first: from its first member to its last, and not beyond this year. */
export function blocYears(portal: Portal, bloc: Bloc): BlocYear[] {
  const thisYear = Number(portal.today.slice(0, 4));
  const spans = membersEver(portal, bloc.id)
    .flatMap(({ blocs }) => blocs)
    .filter((one) => one.bloc === bloc.id);
  const first = Math.min(...spans.map(({ from }) => from));
  const last = Math.min(thisYear, Math.max(...spans.map(({ to }) => to ?? thisYear)));
  const years = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => last - index);
  return years.map((year) => blocYear(portal, bloc, year));
}

function blocYear(portal: Portal, bloc: Bloc, year: number): BlocYear {
  const members = membersEver(portal, bloc.id).filter((unit) => isMember(unit, bloc.id, year));
  const ids = new Set(members.map(({ id }) => id));
  const written = bloc.years.find((one) => one.year === year);
  const ofMembers = <R extends Exemplar | Model>(records: readonly R[]) =>
    records.filter((record) => ids.has(record.unit));
  const inYear = <R extends Exemplar | Model>(records: readonly R[]) =>
    records.filter((record) => recordYear(record) === String(year));
  const exemplars = ofMembers(listOf(portal, 'exemplars'));
  const told = inYear(exemplars);
  const models = inYear(ofMembers(listOf(portal, 'models')));
  const launched = listOf(portal, 'movements').filter(
    ({ launchedBy, from, to }) =>
      launchedBy !== undefined &&
      ids.has(launchedBy) &&
      (from === undefined || Number(from.slice(0, 4)) <= year) &&
      (to === undefined || year <= Number(to.slice(0, 4))),
  );
  return {
    year,
    members,
    head: find(portal, 'units', written?.head),
    deputy: find(portal, 'units', written?.deputy),
    note: written?.note,
    movements: findAll(portal, 'movements', [
      ...(written?.movements ?? []),
      ...launched.map(({ id }) => id),
      ...[...told, ...models].flatMap(({ movements }) => movements),
    ]),
    exemplars: told,
    models,
    awards: exemplars.flatMap((exemplar) =>
      exemplar.awards
        .filter(({ day }) => day?.startsWith(String(year)))
        .map((award) => ({ exemplar, award })),
    ),
  };
}
