import { addressOf } from './address.ts';
import { find, type Portal } from './portal.ts';
import type { Story } from './story.ts';
import { termName } from './terms.ts';
import { compareVietnamese } from './vietnamese.ts';

/** Stories that have a field of work or a unit in common. */
export interface StoryGroup {
  label: string;
  /** Where more of it stands, if anywhere. */
  address: string | undefined;
  stories: Story[];
}

/** Stories by field of work, in the order of the alphabet; a story stands under each of its fields. */
export function storiesByField(portal: Portal, stories: readonly Story[]): StoryGroup[] {
  return grouped(stories, ({ fields }) =>
    fields.map((id) => ({ label: termName(portal, 'fields', id), address: undefined })),
  );
}

/** Stories by unit, in the order of the alphabet; those of no unit are left out. */
export function storiesByUnit(portal: Portal, stories: readonly Story[]): StoryGroup[] {
  return grouped(stories, (story) => {
    const unit = find(portal, 'units', story.unit);
    return unit === undefined ? [] : [{ label: unit.title, address: addressOf(unit) }];
  });
}

function grouped(
  stories: readonly Story[],
  namesOf: (story: Story) => Omit<StoryGroup, 'stories'>[],
): StoryGroup[] {
  const groups = new Map<string, StoryGroup>();
  for (const story of stories) {
    for (const name of namesOf(story)) {
      // Units of two times may bear one name.
      const key = name.address ?? name.label;
      const known = groups.get(key);
      if (known === undefined) groups.set(key, { ...name, stories: [story] });
      else known.stories.push(story);
    }
  }
  return [...groups.values()].sort((a, b) => compareVietnamese(a.label, b.label));
}
