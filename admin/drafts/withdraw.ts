import { askNewsroom } from '../ask-newsroom.ts';
import { labelled } from '../people/asking-form.ts';
import { element } from '../people/element.ts';
import { todayInVietnam } from '../today.ts';
import { askInDialog } from './asking-dialog.ts';

/** Asks why a record is taken away from readers, and takes it away. */
export function withdraw(
  record: { collection: string; slug: string },
  title: string,
  done: () => void,
): void {
  const box = element('textarea', { required: true, maxLength: 500, rows: 4 });
  askInDialog({
    title: 'Gỡ bài khỏi cổng',
    intro: `“${title}” sẽ không còn trên trang, trong danh sách, tìm kiếm và kho ảnh; ở địa chỉ cũ chỉ còn lời báo bài đã gỡ.`,
    boxes: [labelled('Lý do gỡ', box, 'Chỉ lưu nội bộ, bạn đọc không thấy.')],
    action: 'Gỡ bài ngay',
    send: async () => {
      const reason = box.value.trim();
      await askNewsroom('withdrawRecord', { ...record, reason, day: todayInVietnam() });
      done();
    },
  });
}
