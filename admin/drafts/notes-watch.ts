import { isObject } from '../../src/schema/is-object.ts';
import { askNewsroom } from '../ask-newsroom.ts';

/** Told the notes of the open draft, whenever they have been looked at. */
export interface NotesListener {
  onUpdate: (notes: unknown[], changes: unknown[]) => void;
}

const AGAIN_MS = 10_000;

/** Looks for what others note down, as long as a draft is open; gives the way to stop. */
export function watchNotes(collection: string, slug: string, { onUpdate }: NotesListener) {
  const look = async () => {
    const answer = await askNewsroom('getNotes', { collection, slug });
    if (isObject(answer) && Array.isArray(answer.notes)) onUpdate(answer.notes, []);
  };
  // A cut line keeps what was last seen.
  const timer = window.setInterval(() => void look().catch(() => undefined), AGAIN_MS);
  return () => window.clearInterval(timer);
}
