import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { keyOfSlug } from '../drafts/draft-key.ts';
import type { Note, Review } from '../drafts/review.ts';
import { Refusal } from '../refusal.ts';
import { aboutDraft } from './about.ts';
import { action, type DraftDesk, draftAction } from './action.ts';
import { type Person, requireAllowed } from './may-do.ts';
import { entryName, shared } from './params.ts';
import { requireDraft } from './require-draft.ts';

type Name = { readonly collection: string; readonly slug: string };

const named = { ...shared, ...entryName };
const noteId = z.string().min(1).max(100);
const content = z.string().trim().min(1).max(5000);

/** The notes of a draft, as Decap shows them; a record without a draft has none. */
export const getNotes = action(z.strictObject(named), async (asked, desk, person) => {
  const { drafts } = desk;
  const place = await drafts?.find(keyOfSlug(asked.collection, asked.slug));
  if (drafts === undefined || place?.draft === undefined) return { notes: [] };
  const { review } = requireDraft(place, { ...desk, drafts }, person, 'readDraft');
  return { notes: review.notes.map((note) => shown(note, person)) };
});

/** Adds a note by the signed-in person, whatever name the client sends. */
export const addNote = draftAction(
  z.strictObject({ ...named, note: z.looseObject({ content }) }),
  async ({ note, ...name }, desk, person) => {
    const added: Note = {
      id: randomUUID(),
      author: { name: person.name, email: person.email },
      ...(person.role === undefined ? {} : { role: person.role }),
      text: note.content,
      createdAt: new Date().toISOString(),
      resolved: false,
    };
    let kept = added;
    await changeNotes(name, 'Ghi chú', desk, person, ({ notes }) => {
      const last = notes.at(-1);
      // Sent again after a lost answer, it stands there already.
      kept = last !== undefined && isSame(last, added) ? last : added;
      return kept === added ? [...notes, added] : notes;
    });
    return { note: shown(kept, person) };
  },
);

/** Changes the words of a note, or marks it as settled or open. */
export const updateNote = draftAction(
  z.strictObject({
    ...named,
    noteId,
    updates: z.looseObject({ content: content.optional(), resolved: z.boolean().optional() }),
  }),
  ({ noteId: id, updates, ...name }, desk, person) =>
    changeNote(id, name, desk, person, (note) => ({
      ...note,
      text: updates.content ?? note.text,
      resolved: updates.resolved ?? note.resolved,
    })),
);

/** Marks a note as settled, or as open again. */
export const toggleNoteResolution = draftAction(
  z.strictObject({ ...named, noteId }),
  ({ noteId: id, ...name }, desk, person) =>
    changeNote(id, name, desk, person, (note) => ({ ...note, resolved: !note.resolved })),
);

/** Deletes a note; its words stay in the review's history. */
export const deleteNote = draftAction(
  z.strictObject({ ...named, noteId }),
  async ({ noteId: id, ...name }, desk, person) => {
    await changeNotes(name, 'Xóa ghi chú', desk, person, ({ notes }, requireOwn) => {
      for (const note of notes) if (note.id === id) requireOwn(note);
      return notes.filter((note) => note.id !== id);
    });
    return { message: 'note deleted' };
  },
);

async function changeNote(
  id: string,
  name: Name,
  desk: DraftDesk,
  person: Person,
  change: (note: Note) => Note,
) {
  let changed: Note | undefined;
  await changeNotes(name, 'Sửa ghi chú', desk, person, ({ notes }, requireOwn) =>
    notes.map((note) => {
      if (note.id !== id) return note;
      changed = change(note);
      // Anybody in the talk may settle a note; its words are its author's.
      if (changed.text !== note.text) requireOwn(note);
      return changed;
    }),
  );
  if (changed !== undefined) return { note: shown(changed, person) };
  throw new Refusal(404, 'Ghi chú này không còn.', 'tải lại trang để xem các ghi chú hiện có.');
}

async function changeNotes(
  { collection, slug }: Name,
  what: string,
  desk: DraftDesk,
  person: Person,
  change: (review: Review, requireOwn: (note: Note) => void) => readonly Note[],
): Promise<void> {
  const message = `${what}: ${collection}/${slug}`;
  await desk.drafts.change(keyOfSlug(collection, slug), async (place) => {
    const draft = requireDraft(place, desk, person, 'note');
    const notes = change(draft.review, (note) => {
      if (note.author.email === person.email) return;
      requireAllowed(desk, person, 'changeNote', aboutDraft(draft));
    });
    const isSameNotes = JSON.stringify(notes) === JSON.stringify(draft.review.notes);
    if (isSameNotes) return { by: person, message };
    return { by: person, message, review: { ...draft.review, notes: [...notes] } };
  });
}

function isSame(one: Note, other: Note): boolean {
  return one.author.email === other.author.email && one.text === other.text && !one.resolved;
}

// Decap lets a person change a note when the author is the name that it knows the person by.
function shown({ id, author, role, text, createdAt, resolved }: Note, person: Person) {
  return {
    id,
    author: author.name,
    role: role ?? null,
    content: text,
    timestamp: createdAt,
    resolved,
    isOwn: author.email === person.email,
  };
}
