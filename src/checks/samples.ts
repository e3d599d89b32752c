import { type Check, placeIn, problemIn } from './check.ts';

/** Sample records stay out of a real portal (`ALLOW_SAMPLES=1` lets them in for trying out). */
export const samples: Check = ({ records }) =>
  records
    .filter(({ sample }) => sample)
    .map((record) =>
      problemIn(
        record,
        placeIn(record, 'sample'),
        'bài mẫu không được lên cổng thật',
        'xóa bài mẫu, hoặc đặt ALLOW_SAMPLES=1 khi chạy thử.',
      ),
    );
