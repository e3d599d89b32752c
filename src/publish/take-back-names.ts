import { isMap, isSeq, type YAMLMap } from 'yaml';

/** Takes from an older event the names of winners that its newest text no longer publishes. */
export function takeBackNames(older: YAMLMap, newest: YAMLMap): void {
  const published = new Set(
    winnersOf(newest)
      .filter((winner) => winner.get('mayName') === 'true')
      .map((winner) => winner.get('name')),
  );
  for (const winner of winnersOf(older)) {
    if (!published.has(winner.get('name'))) winner.delete('name');
  }
}

function winnersOf(event: YAMLMap): YAMLMap[] {
  return mapsIn(event.getIn(['contest', 'rounds'])).flatMap((round) =>
    mapsIn(round.get('winners')),
  );
}

function mapsIn(list: unknown): YAMLMap[] {
  return isSeq(list) ? list.items.filter((item) => isMap(item)) : [];
}
