import { z } from 'zod';
import { Refusal } from '../refusal.ts';
import { action } from './action.ts';

/** No draft waits anywhere: what is saved is published. */
export const unpublishedEntries = action(z.unknown(), async () => []);

/** The client asks this before it opens a record; 404 tells it that the record has no draft. */
export const unpublishedEntry = action(z.unknown(), async () => {
  throw new Refusal(404, 'Bài này không có bản nháp chờ duyệt.', 'mở bài từ danh sách.');
});

/** No preview stands at an address of its own. */
export const getDeployPreview = action(z.unknown(), async () => null);

/** Review notes belong to drafts, so there are none. */
export const getNotes = action(z.unknown(), async () => ({ notes: [] }));

/** Requests for review belong to drafts, so there are none. */
export const getPRMetadata = action(z.unknown(), async () => ({ metadata: null }));

/** Refuses what only drafts, reviews and notes need. */
export const refuseWorkflow = action(z.unknown(), async () => {
  throw new Refusal(
    422,
    'Bản cài đặt này lưu và xuất bản thẳng, chưa có bản nháp và ghi chú duyệt.',
    'dùng nút Đăng; muốn cất lại thì đặt tình trạng “Bản nháp”.',
  );
});
