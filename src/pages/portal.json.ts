import type { APIRoute } from 'astro';
import { portalSummary } from '../outputs/portal-data.ts';
import { contentTime } from '../read/content-time.ts';
import { readSurroundings } from '../read/surroundings.ts';
import { absolute } from '../site/link.ts';
import { portal } from '../site/portal.ts';

export const GET: APIRoute = async () => {
  const { contentFolder, today } = readSurroundings(process.env);
  const generated = await contentTime(contentFolder, today);
  return Response.json(portalSummary(portal, generated, absolute));
};
