import { z } from 'zod';
import type { AuditedAct } from './people/audit.ts';

const entry = z.object({ path: z.string() });
const request = z.object({
  action: z.string(),
  params: z.object({
    collection: z.string().optional(),
    slug: z.string().optional(),
    newStatus: z.string().optional(),
    path: z.string().optional(),
    paths: z.array(z.string()).optional(),
    entry: entry.optional(),
    dataFiles: z.array(entry).optional(),
    asset: entry.optional(),
    day: z.string().nullish(),
  }),
});

const acts: Readonly<Record<string, AuditedAct>> = {
  persistEntry: 'write-draft',
  deleteUnpublishedEntry: 'write-draft',
  publishUnpublishedEntry: 'publish',
  planPublication: 'publish',
  withdrawRecord: 'withdraw',
  addNote: 'comment',
  updateNote: 'comment',
  deleteNote: 'comment',
  toggleNoteResolution: 'comment',
  persistMedia: 'upload',
  deleteFile: 'delete',
  deleteFiles: 'delete',
};

const statusActs: Readonly<Record<string, AuditedAct>> = {
  draft: 'send-back',
  pending_review: 'send-for-review',
  pending_publish: 'send-to-approval',
};

/** What a request of the protocol is in the audit, and to what; undefined for mere reading. */
export function auditedAction(
  body: unknown,
):
  | { readonly act: AuditedAct; readonly target: string; readonly detail: Record<string, string> }
  | undefined {
  const read = request.safeParse(body);
  if (!read.success) return undefined;
  const { action, params } = read.data;
  const act =
    action === 'updateUnpublishedEntryStatus' ? statusActs[params.newStatus ?? ''] : acts[action];
  if (act === undefined) return undefined;
  const paths = [
    ...(params.dataFiles ?? []).map(({ path }) => path),
    ...(params.paths ?? []),
    ...[params.entry?.path, params.path, params.asset?.path].filter((path) => path !== undefined),
  ];
  const target = paths.length > 0 ? paths.join(', ') : `${params.collection}/${params.slug}`;
  return { act, target, detail: params.day ? { day: params.day } : {} };
}
