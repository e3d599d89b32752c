import { createElement as h, type ReactNode } from 'react';
import { ask } from '../ask.ts';
import { dayWords, recordState } from '../record-state.ts';
import { todayInVietnam } from '../today.ts';
import { dayTimeWords } from './day-time-words.ts';
import { type Status, statusWords } from './draft-rows.ts';
import { mayIn } from './may-in.ts';
import { planPublication } from './plan-publication.ts';
import { type Review, useReview } from './review.ts';
import { withdraw } from './withdraw.ts';

interface Value {
  get(name: string): unknown;
  getIn(path: readonly string[]): unknown;
}

/** What Decap's toolbar knows of the open record. */
interface Props {
  collection: Value;
  entry: Value;
  currentStatus?: Status;
  hasChanged?: boolean;
  isNewEntry?: boolean;
  isUpdatingStatus?: boolean;
  isPublishing?: boolean;
  isModification?: boolean;
  canCreateNewEntry?: boolean;
  onChangeStatus: (name: 'DRAFT' | 'PENDING_REVIEW' | 'PENDING_PUBLISH') => void;
  onPublish: () => void;
  onDuplicate: () => void;
  /** Opens the record anew. */
  unPublish: () => void;
}

interface Act {
  label: string;
  run: () => void;
  isMain?: boolean;
}

/** In the editor's head: where the record stands, and the steps that this person may take with it. */
export function DraftActions(props: Props): ReactNode {
  const { currentStatus, isNewEntry, isUpdatingStatus, isPublishing } = props;
  const record = { collection: String(props.collection.get('name')), slug: slugOf(props) };
  const { review, refresh } = useReview(record.collection, record.slug, currentStatus);
  if (isNewEntry === true) return null;
  const acts =
    currentStatus === undefined
      ? publishedActs(props, record)
      : draftActs(props, record, currentStatus, review, refresh);
  const isBusy = isUpdatingStatus === true || isPublishing === true;
  return h(
    'div',
    { className: 'draft-actions' },
    h(
      'span',
      { role: 'status', title: review?.refused?.problem },
      isBusy ? 'Đang chuyển…' : stateWords(props, review),
    ),
    acts.map(({ label, run, isMain = false }) =>
      h(
        'button',
        { key: label, type: 'button', disabled: isBusy, 'data-main': isMain, onClick: run },
        label,
      ),
    ),
  );
}

function slugOf({ entry }: Props): string {
  return String(entry.get('slug') ?? '');
}

function stateWords({ currentStatus, entry }: Props, review: Review | undefined): string {
  if (currentStatus === undefined) {
    const [status, publishFrom, publishUntil] = ['status', 'publishFrom', 'publishUntil'].map(
      (name) => entry.getIn(['data', name]),
    );
    return recordState({ status, publishFrom, publishUntil }, todayInVietnam()).words;
  }
  const words = statusWords[currentStatus];
  if (review === undefined || currentStatus === 'draft') return words;
  if (review.publishOn !== null && review.refused !== null) {
    return `Chưa tự đăng được ngày ${dayWords(review.publishOn)}`;
  }
  if (review.publishOn !== null) return `Tự đăng ngày ${dayWords(review.publishOn)}`;
  return `${words}, từ ${dayTimeWords(review.since)}`;
}

function draftActs(
  { collection, entry, onChangeStatus, onPublish, hasChanged }: Props,
  record: { collection: string; slug: string },
  status: Status,
  review: Review | undefined,
  refresh: () => void,
): Act[] {
  const may = (act: string) => mayIn(collection, act);
  const back: Act = { label: 'Trả lại', run: () => onChangeStatus('DRAFT') };
  const forward: Act = { label: 'Trình đăng', run: () => onChangeStatus('PENDING_PUBLISH') };
  // Whoever may write settings may do all else with them: nobody edits them in between.
  const isSetting = record.collection === 'site';
  if (status === 'draft') {
    const send: Act = { label: 'Gửi biên tập', run: () => onChangeStatus('PENDING_REVIEW') };
    return [
      ...(may('send-for-review') && !isSetting ? [{ ...send, isMain: true }] : []),
      ...(may('send-to-approval') ? [{ ...forward, isMain: isSetting }] : []),
    ];
  }
  const returning = may('send-back') ? [back] : [];
  if (status === 'pending_review') {
    return [...(may('send-to-approval') ? [{ ...forward, isMain: true }] : []), ...returning];
  }
  // What is not saved yet would not be in what readers see.
  if (!may('publish') || hasChanged === true) return returning;
  const plan = () => planPublication(record, review?.publishOn ?? null, refresh);
  const knowingly = (run: () => void) => () =>
    entry.getIn(['data', 'status']) === 'draft' ? askWhetherHidden(run) : run();
  return [
    { label: 'Đăng ngay', run: knowingly(onPublish), isMain: true },
    { label: 'Đăng vào ngày…', run: knowingly(plan) },
    ...returning,
  ];
}

/** Published as what the record itself calls a draft, it would leave the board and reach no reader. */
function askWhetherHidden(run: () => void): void {
  ask(
    'Ô “Tình trạng” của bài này đang là “Bản nháp, chưa đăng”: có đăng thì bạn đọc vẫn không thấy bài. Muốn bài hiện trên cổng, bấm “Thôi”, chọn “Đăng” ở ô ấy rồi bấm “Lưu”.',
    { label: 'Thôi', run: () => undefined },
    { label: 'Bài chưa cần hiện, cứ tiếp tục', run },
  );
}

function publishedActs(props: Props, record: { collection: string; slug: string }): Act[] {
  const { entry, canCreateNewEntry, onDuplicate, unPublish } = props;
  const title = String(entry.getIn(['data', 'title']) ?? '');
  const mayWithdraw =
    record.collection !== 'site' &&
    mayIn(props.collection, 'withdraw') &&
    entry.getIn(['data', 'status']) !== 'withdrawn';
  return [
    ...(mayWithdraw ? [{ label: 'Gỡ bài…', run: () => withdraw(record, title, unPublish) }] : []),
    ...(canCreateNewEntry === true ? [{ label: 'Nhân bản', run: onDuplicate }] : []),
  ];
}
