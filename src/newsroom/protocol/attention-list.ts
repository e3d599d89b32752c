import { z } from 'zod';
import { shortDay } from '../../domain/dates.ts';
import type { Problem } from '../../domain/problem.ts';
import { settingNames, settings } from '../../schema/site.ts';
import { keyOfPath, slugOfPath } from '../drafts/draft-key.ts';
import type { Draft } from '../drafts/read-drafts.ts';
import { aboutPath } from './about.ts';
import { type DraftDesk, draftAction } from './action.ts';
import { isAllowed, type Person } from './may-do.ts';
import { shared } from './params.ts';
import { summaryOf } from './record-summary.ts';
import { readableDrafts } from './unpublished-entries.ts';

const recordPath = /^content\/(?!uploads\/)[a-z][a-z0-9-]*\/.+\.(?:md|yml)$/;

/**
 * What somebody should look at, each with the record that it leads to: why the site could not be
 * built, plans that were refused, and of what this person may write, what ends or is held back.
 */
export const attentionList = draftAction(z.strictObject(shared), async (_params, desk, person) => {
  const plans = (await readableDrafts(desk, person)).flatMap(refusedPlan);
  const warnings: Problem[] = [];
  for (const warning of (await desk.warnings?.()) ?? []) {
    if (await mayMend(warning, desk, person)) warnings.push(warning);
  }
  const all = [...(desk.publishingProblems?.() ?? []), ...plans, ...warnings];
  return { lines: await Promise.all(all.map((problem) => lineOf(problem, desk))) };
});

/** The problem of a draft whose planned day came and was refused. */
export function refusedPlan({ key, review }: Draft): Problem[] {
  const { day, refused } = review.publishOn ?? {};
  if (day === undefined || refused === undefined) return [];
  const { problem, remedy } = refused;
  const file = `content/${key.collection}/${key.id}.md`;
  return [{ file, field: '', label: `Hẹn đăng ngày ${shortDay(day)}`, problem, remedy }];
}

async function mayMend({ file }: Problem, desk: DraftDesk, person: Person): Promise<boolean> {
  const about = await aboutPath(file, await desk.store.snapshot(), desk);
  return isAllowed(desk, person, 'saveDraft', about);
}

async function lineOf(problem: Problem, desk: DraftDesk) {
  if (!recordPath.test(problem.file))
    return { ...problem, collection: null, slug: null, title: '' };
  const { collection } = keyOfPath(problem.file);
  const place = { ...problem, collection, slug: slugOfPath(problem.file) };
  const setting = settingNames.find((name) => collection === 'site' && name === place.slug);
  if (setting !== undefined) return { ...place, title: settings[setting].label };
  const { draft } = await desk.drafts.find(keyOfPath(problem.file));
  const snapshot = draft ? desk.store.snapshotAt(draft.head) : await desk.store.snapshot();
  const found = await snapshot.find(desk.root.inRepository(problem.file));
  const [text] = found === undefined ? [] : await snapshot.read([found.oid]);
  return { ...place, title: summaryOf(text?.toString() ?? '').title || place.slug };
}
