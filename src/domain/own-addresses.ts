import { hubAddress, weeklyPaperAddress } from './address.ts';

/** Pages and files that the portal has whatever its content. */
export const OWN_ADDRESSES: readonly string[] = [
  '/',
  '/tim-kiem/',
  '/so-do-cong/',
  hubAddress,
  weeklyPaperAddress,
  '/so-do-cong/kiem-tra/',
  '/admin/',
  '/admin/huong-dan/',
  '/portal.json',
  '/sitemap.xml',
  '/sitemap-index.xml',
  '/emblem.svg',
];
