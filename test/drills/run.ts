import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const drills: Readonly<Record<string, string>> = {
  storm: '20 người lưu 50 lần cùng lúc trên 30 bài: không mất chữ nào, đúng tên người viết',
  kill: '200 lần tắt ngang máy chủ, Git và chương trình dựng trang: kho sạch, người đọc luôn thấy trang trọn vẹn',
  faults: 'đĩa đầy, kho chỉ đọc, đồng hồ nhảy, mất Git: nói rõ, không mất gì, làm tiếp được ngay',
  refusals: 'bảng quyền, đường dẫn lạ, mã độc trong mọi ô của mọi nhóm: không thứ gì lọt qua',
  peer: 'so với decap-server, từng bước',
  restore: 'sao lưu, khôi phục vào thư mục trống, so lại, rồi làm việc trên bản khôi phục',
  pictures: 'ảnh chia sẻ của 1.000 bài: lần đầu, lần sau, sau một lần sửa, sau khi bị tắt ngang',
  preview: 'từ lúc bấm Xem trước đến lúc thấy trang dưới 5 giây, qua HTTP và Chromium',
  collection: '5.000 bài: mở, lọc, sắp xếp, tìm, chọn bài liên quan trong Chromium dưới 2 giây',
  systemd:
    'các dịch vụ dưới một systemd thật: chạy, bị giới hạn đúng chỗ, tự chạy lại, sao lưu (cần root)',
  lighthouse:
    'trang chủ, danh sách, câu chuyện, chiến dịch, tìm kiếm: mỗi trang ít nhất 95 điểm Lighthouse',
  calendars:
    'lịch sự kiện, lịch thi đua của hai Sở vào khal: đúng ngày, giờ, tên; nhận hai lần không đôi (cần gói khal)',
  latency: 'từ lúc duyệt đến lúc lên trang dưới 30 giây, kể từng phần',
};

const [name, ...others] = process.argv.slice(2);
const chosen = name === 'all' ? Object.keys(drills) : [name ?? ''];
if (others.length > 0 || chosen.some((one) => drills[one] === undefined)) {
  console.log('Cách dùng: npm run drill -- TÊN   (hoặc all để diễn tập tất cả)\n');
  for (const [one, what] of Object.entries(drills)) console.log(`  ${one.padEnd(11)} ${what}`);
  // Asking for the list is right usage.
  process.exitCode = name === undefined ? 0 : 2;
} else {
  for (const one of chosen) {
    console.log(`\n${one}: ${drills[one]}`);
    const program = join(import.meta.dirname, `${one}.ts`);
    const { status } = spawnSync(process.execPath, [program], { stdio: 'inherit' });
    if (status !== 0) process.exitCode = 1;
  }
}
