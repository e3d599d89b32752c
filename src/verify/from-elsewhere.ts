import { followAddress, type Grounds } from './follow-address.ts';
import type { Page } from './page.ts';

/** What a page loads from another host without being asked. */
export function fromElsewhere(site: Grounds, page: Pick<Page, 'path' | 'loads'>): string[] {
  return [...page.loads].filter(
    (address) =>
      !address.startsWith('data:') && followAddress(site, page.path, address).kind === 'elsewhere',
  );
}
