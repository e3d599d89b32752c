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
    reason: z.string().optional(),
  }),
});

const acts: Readonly<Record<string, AuditedAct>> = {
  persistEntry: 'write-draft',
  deleteUnpublishedEntry: 'discard-draft',
  publishUnpublishedEntry: 'publish',
  planPublication: 'plan',
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
  const act = actOf(action, params);
  if (act === undefined) return undefined;
  const paths = [
    ...(params.dataFiles ?? []).map(({ path }) => path),
    ...(params.paths ?? []),
    ...[params.entry?.path, params.path, params.asset?.path].filter((path) => path !== undefined),
  ];
  const target = paths.length > 0 ? paths.join(', ') : `${params.collection}/${params.slug}`;
  const { day, reason } = params;
  return { act, target, detail: { ...(day ? { day } : {}), ...(reason ? { reason } : {}) } };
}

function actOf(
  action: string,
  { newStatus = '', day }: z.output<typeof request>['params'],
): AuditedAct | undefined {
  if (action === 'updateUnpublishedEntryStatus') return statusActs[newStatus];
  return action === 'planPublication' && day === null ? 'take-plan-back' : acts[action];
}
