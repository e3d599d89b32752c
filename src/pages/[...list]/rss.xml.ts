import { feedPaths, feedRoute } from '../../site/feed-route.ts';

export const getStaticPaths = feedPaths;
export const GET = feedRoute('rss');
