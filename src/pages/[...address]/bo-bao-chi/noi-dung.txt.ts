import type { APIRoute } from 'astro';
import type { Story } from '../../../domain/story.ts';
import { pressText } from '../../../outputs/press/press-text.ts';
import { absolute } from '../../../site/link.ts';
import { portal } from '../../../site/portal.ts';
import { storyPaths } from '../../../site/record-paths.ts';

export const getStaticPaths = storyPaths;
export const GET: APIRoute<{ record: Story }> = ({ props }) =>
  new Response(pressText(portal, props.record, absolute), {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
