import { type RatingReason, ratingReasons } from '../../domain/rating.ts';
import { type DayOfPage, type RatingSums, sumsByPage } from './ratings.ts';

const reasons = Object.entries(ratingReasons) as [RatingReason, string][];
const heads = ['Có', 'Chưa', ...reasons.map(([, label]) => label)];
const numbers = ({ yes, no, reasons: given }: RatingSums) => [
  yes,
  no,
  ...reasons.map(([name]) => given[name] ?? 0),
];

/** A page for people: the sums by page, the most answered first. */
export function ratingsPage(
  days: readonly DayOfPage[],
  titles: ReadonlyMap<string, string>,
): string {
  const rows = [...sumsByPage(days)].map(
    ([page, sums]) =>
      `<tr><th scope="row">${escaped(titles.get(page) ?? page)}</th>${numbers(sums)
        .map((one) => `<td>${one}</td>`)
        .join('')}</tr>`,
  );
  const table = `<table><thead><tr><th scope="col">Trang</th>${heads
    .map((head) => `<th scope="col">${head}</th>`)
    .join('')}</tr></thead><tbody>${rows.join('')}</tbody></table>`;
  return `<!doctype html>
<html lang="vi">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Ý kiến bạn đọc</title>
<style>body{max-width:64rem;margin:2rem auto;padding:0 1rem;font:1rem/1.6 system-ui,sans-serif}div{overflow-x:auto}table{border-collapse:collapse}th,td{padding:.4rem .75rem;border-bottom:1px solid #8888;text-align:right;vertical-align:top}th:first-child{text-align:left}</style>
<main>
<p><a href="../">Về trang biên tập</a></p>
<h1>Ý kiến bạn đọc</h1>
<p>“Trang này có giúp ích cho bạn không?” Cổng chỉ đếm số ý kiến theo ngày, không lưu gì về người gửi.</p>
${rows.length === 0 ? '<p>Chưa có ý kiến nào.</p>' : `<p><a href="so-lieu.csv">Tải bảng số liệu theo ngày (CSV)</a></p><div tabindex="0" role="region" aria-label="Số ý kiến theo trang">${table}</div>`}
</main>
</html>`;
}

/** The sums of each day for a spreadsheet. */
export function ratingsCsv(
  days: readonly DayOfPage[],
  titles: ReadonlyMap<string, string>,
): string {
  const rows = days.map(({ day, page, sums }) => [
    day,
    page,
    titles.get(page) ?? '',
    ...numbers(sums),
  ]);
  const lines = [['Ngày', 'Mã trang', 'Tiêu đề', ...heads], ...rows].map((row) =>
    row.map(cell).join(','),
  );
  // Spreadsheets take a file without this mark for another encoding.
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}

/** A title that looks like a formula stays a text. */
function cell(value: string | number): string {
  const text = String(value);
  return `"${(/^[=+\-@\t]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
