import { recordState } from './record-state.ts';
import { todayInVietnam } from './today.ts';

/** A record as Decap holds it. */
interface Entry {
  getIn(path: readonly string[]): unknown;
}

interface SavingWords {
  /** Shown once nothing is left to save. */
  state: string;
  act: string;
  acting: string;
  done: string;
  now: string;
  thenNew: string;
  thenDuplicate: string;
  /** Whether its address shows readers something: the record, or the notice that it was taken back. */
  isOnPortal: boolean;
}

const publishing = {
  act: 'Đăng',
  acting: 'Đang đăng…',
  done: 'Đã đăng',
  now: 'Đăng ngay',
  thenNew: 'Đăng rồi viết mục mới',
  thenDuplicate: 'Đăng rồi nhân bản',
};

const keeping = {
  act: 'Lưu',
  acting: 'Đang lưu…',
  done: 'Đã lưu',
  now: 'Lưu ngay',
  thenNew: 'Lưu rồi viết mục mới',
  thenDuplicate: 'Lưu rồi nhân bản',
};

/** The words for saving a record: “Đăng” when readers will see it, “Lưu” when they will not. */
export function savingWords(entry: Entry): SavingWords {
  const [status, publishFrom, publishUntil] = ['status', 'publishFrom', 'publishUntil'].map(
    (name) => entry.getIn(['data', name]),
  );
  const { kind, words } = recordState({ status, publishFrom, publishUntil }, todayInVietnam());
  const isOnPortal = kind === 'public' || kind === 'withdrawn';
  return { state: words, isOnPortal, ...(kind === 'public' ? publishing : keeping) };
}
