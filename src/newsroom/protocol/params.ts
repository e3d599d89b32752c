import { z } from 'zod';
import { nfc } from '../../domain/vietnamese.ts';
import { confinedPath } from '../content-path.ts';

// The branch is the server's choice; the client's wish is accepted and not used.
/** Parameters that the client sends with every action. */
export const shared = { branch: z.string().max(200).optional() };

/** A path inside the content folder, in NFC. */
export const path = z.string().transform(confinedPath);

const longestText = 2_000_000;

/** A record's whole text, in the one way that files keep. */
export const recordText = z
  .string()
  .min(1)
  .max(longestText)
  .transform((raw) => nfc(raw.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n')));

/** The message of the commit that an action makes. */
export const commitMessage = z.string().min(1).max(2000);

/** A file that the editor uploads, as base64. */
export const asset = z.strictObject({
  path,
  content: z.string(),
  encoding: z.literal('base64'),
});

/** The object id of what a tab opened, with which the server notices that another saved meanwhile. */
export const objectId = z.string().regex(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/);

/** The collection and the slug by which Decap names a record. */
export const entryName = {
  collection: z.string().regex(/^[a-z][a-z0-9-]*$/),
  slug: z.string().min(1).max(300),
};
