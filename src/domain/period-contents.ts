import type { Article, Event, Exemplar, Model, Period } from '../schema/record.ts';
import { lastDayOf } from './event-state.ts';
import { storiesIn } from './gather.ts';
import { listOf, type Portal } from './portal.ts';
import { recordDay } from './record-day.ts';
import { unitScope } from './unit-scope.ts';

type Award = Exemplar['awards'][number];
type Republication = Article['republications'][number];

/** An award of a known day, with whom it honours. */
export interface GivenAward {
  exemplar: Exemplar;
  award: Award;
  day: string;
}

/** What was done in a period, the newest first. */
export interface PeriodContents {
  exemplars: Exemplar[];
  models: Model[];
  awards: GivenAward[];
  articles: Article[];
  events: Event[];
  /** Times that a story, of whatever day, appeared elsewhere. */
  republications: Republication[];
}

/** Gathers what was published, awarded and held within a period by the units that it looks at. */
export function periodContents(portal: Portal, period: Period): PeriodContents {
  const { from, to } = period;
  const scope = period.unit === undefined ? undefined : unitScope(portal, period.unit);
  const inScope = ({ unit }: { unit?: string | undefined }) =>
    scope === undefined || (unit !== undefined && scope.has(unit));
  const inDays = (day: string) => from <= day && day <= to;
  const isOf = (record: Exemplar | Model | Article) => inScope(record) && inDays(recordDay(record));
  const exemplars = listOf(portal, 'exemplars').filter(inScope);
  return {
    exemplars: exemplars.filter(isOf),
    models: listOf(portal, 'models').filter(isOf),
    awards: exemplars
      .flatMap((exemplar) =>
        exemplar.awards.flatMap((award) => {
          const { day } = award;
          return day !== undefined && inDays(day) ? [{ exemplar, award, day }] : [];
        }),
      )
      .sort((a, b) => (a.day < b.day ? 1 : -1)),
    articles: listOf(portal, 'articles').filter(isOf),
    events: listOf(portal, 'events').filter(
      (event) =>
        inScope(event) &&
        event.holding === 'planned' &&
        event.from <= to &&
        lastDayOf(event) >= from,
    ),
    republications: storiesIn(portal)
      .filter(inScope)
      .flatMap((story) => story.republications)
      .filter(({ day }) => inDays(day)),
  };
}
