/** The page that stands in for one that this device has not kept. */
export function notHere(scope: string): Response {
  const html = `<!doctype html>
<html lang="vi">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Đang mất mạng</title>
<style>body{max-width:34rem;margin:15vh auto;padding:0 1.25rem;font:1.125rem/1.65 system-ui,sans-serif}a{color:inherit}</style>
<main data-template="offline">
<h1>Đang mất mạng</h1>
<p>Máy này chưa giữ trang bạn vừa mở. Các trang đã xem trước đây vẫn mở lại được; trang này sẽ mở được khi có mạng.</p>
<p><a href="">Thử mở lại</a> · <a href="${scope}">Về trang chủ</a></p>
</main>
</html>`;
  return new Response(html, {
    status: 503,
    headers: { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' },
  });
}
