import type { Portal } from './portal.ts';
import type { Story } from './story.ts';
import { storyParts } from './story-parts.ts';

/** A picture with the words that go with it into a newspaper. */
export interface PressPicture {
  image: string;
  alt: string;
  caption?: string | undefined;
  credit?: string | undefined;
}

/** The pictures that readers see of a story, each once; portraits without consent are not in the portal. */
export function pressPictures(portal: Portal, story: Story): PressPicture[] {
  const head = story.collection === 'exemplars' ? story.portrait : story.cover;
  const within = storyParts(story.body ?? '').flatMap((part): PressPicture[] => {
    if (part.is !== 'directive' || part.name !== 'figure') return [];
    const { image = '', alt = '', caption, credit } = part.attributes;
    return [{ image, alt, caption, credit }];
  });
  const all = [...(head === undefined ? [] : [head]), ...within];
  const shown = all.filter(({ image }) => portal.uploads.get(image)?.is === 'picture');
  return [...new Map(shown.map((picture) => [picture.image, picture])).values()];
}
