import { collectionNames } from '../../schema/collections.ts';
import type { About, Act as DraftAct, Person as Writer } from '../protocol/may-do.ts';
import { Refusal } from '../refusal.ts';
import { demand } from './demand.ts';
import { type Act, type Place, roleNames } from './roles.ts';

/** What each act on drafts and records is in the table of roles. */
const actOf: Readonly<Record<DraftAct, Act>> = {
  readDraft: 'read',
  saveDraft: 'write-draft',
  sendDraft: 'send-for-review',
  returnDraft: 'send-back',
  approveDraft: 'send-to-approval',
  publishDraft: 'publish',
  discardDraft: 'write-draft',
  note: 'comment',
  changeNote: 'send-back',
  saveRecord: 'publish',
  withdrawRecord: 'withdraw',
  deleteRecord: 'delete',
  upload: 'upload',
  deleteUpload: 'delete',
};

/** Asks the table of roles; the refusal says who may do it. */
export function mayByRole(person: Writer, act: DraftAct, about: About): true | Refusal {
  const role = roleNames.find((one) => one === person.role);
  const place = placeOf(about.collection);
  if (role === undefined || place === undefined) return unknown();
  if (act === 'publishDraft' && about.status !== 'pending_publish') return notApproved();
  const wanted = place === 'site' && actOf[act] !== 'read' ? 'write-settings' : actOf[act];
  try {
    demand({ role, unit: person.unit }, wanted, place, [{ unit: about.unit }]);
    return true;
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}

function placeOf(collection: string): Place | undefined {
  if (collection === 'site' || collection === 'uploads') return collection;
  return collectionNames.find((name) => name === collection);
}

function notApproved(): Refusal {
  return new Refusal(
    409,
    'Bài này chưa được trình duyệt nên chưa đăng được.',
    'chuyển bài sang “Chờ đăng” rồi đăng.',
  );
}

function unknown(): Refusal {
  return new Refusal(
    403,
    'Tài khoản của bạn không có vai trò nào ở đây.',
    'nhờ người quản trị giao vai trò.',
  );
}
