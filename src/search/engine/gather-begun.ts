import { firstScreen } from '../first-screen.ts';
import { type Gathered, gather } from './gather.ts';
import { pairAt } from './look-up.ts';
import type { OpenIndex } from './open-index.ts';
import type { QueryWords } from './query-words.ts';
import { sameWord } from './scores.ts';

/**
 * Gathers what an index says of a query and tells whether its last syllable was also taken as a
 * beginning: when the reader is still typing it, since “hoa gi” is on its way to “hòa giải” though
 * there is a “gì”, unless what is typed fills a screen as it stands; and when no record has it.
 */
export async function gatherBegun(
  index: OpenIndex,
  asked: QueryWords,
  isTyping: boolean,
): Promise<{ gathered: Gathered; begun: boolean }> {
  if (isTyping && !(await fillsScreen(index, asked))) {
    return { gathered: await gather(index, asked, true), begun: true };
  }
  const gathered = await gather(index, asked, false);
  const last = 1 << (asked.words.length - 1);
  if (gathered.known & last) return { gathered, begun: false };
  const started = await gather(index, asked, true);
  return started.known & last ? { gathered: started, begun: true } : { gathered, begun: false };
}

/** Whether the last two syllables stand side by side as typed in enough records. */
async function fillsScreen(index: OpenIndex, asked: QueryWords): Promise<boolean> {
  if (asked.words.length < 2) return false;
  const { alike } = await pairAt(index, asked, asked.words.length - 2, false);
  return alike.filter((own) => own >= sameWord).length >= firstScreen;
}
