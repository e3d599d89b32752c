import type { APIRoute } from 'astro';
import { sitemapIndex } from '../outputs/sitemap.ts';
import { absolute } from '../site/link.ts';

export const GET: APIRoute = () => new Response(sitemapIndex(absolute));
