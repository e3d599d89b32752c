import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildAdmin } from '../integrations/admin-bundle.ts';

const page = (adminAddress: string) => `<!doctype html>
<html lang="vi">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex"><title>Cổng chưa dựng được</title></head>
<body><main><h1>Cổng chưa dựng được</h1>
<p>Nội dung còn lỗi. Mở <a href="${adminAddress}">trang biên tập</a>: góc dưới màn hình nói rõ lỗi nào, sửa thế nào.</p>
</main></body></html>
`;

/** Fills a folder with the editor alone, for when content is so broken that no site can be built. */
export async function buildPlaceholder(folder: string, siteUrl: URL): Promise<void> {
  const basePath = siteUrl.pathname;
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'index.html'), page(`${basePath}admin/`));
  await buildAdmin(folder, { siteUrl: siteUrl.href, basePath });
}
