import { createHash } from 'node:crypto';
import { firstPaintScript } from './first-paint.ts';

const hash = createHash('sha256').update(firstPaintScript).digest('base64');

/** What in a content security policy lets the one script run that stands in the pages themselves. */
export const firstPaintSource = `'sha256-${hash}'`;
