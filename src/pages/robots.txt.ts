import type { APIRoute } from 'astro';
import { absolute, link } from '../site/link.ts';

export const GET: APIRoute = () =>
  new Response(
    [
      'User-agent: *',
      `Disallow: ${link('/admin/')}`,
      `Sitemap: ${absolute('/sitemap-index.xml')}`,
      '',
    ].join('\n'),
  );
