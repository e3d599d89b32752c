import type { APIRoute } from 'astro';
import { sitemap } from '../outputs/sitemap.ts';
import { absolute } from '../site/link.ts';
import { portal } from '../site/portal.ts';

export const GET: APIRoute = () => new Response(sitemap(portal, absolute));
