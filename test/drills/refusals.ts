import { join } from 'node:path';
import { newsroomProcess } from './newsroom-process.ts';
import { refusedRequests } from './refused-requests.ts';
import { roleMatrix } from './role-matrix.ts';
import { plainRecords } from './sample-records.ts';
import { storedScripts } from './stored-scripts.ts';
import { storedSettings } from './stored-settings.ts';
import { storedWords } from './stored-words.ts';

/** Everything that must not happen is tried, counted, and must not get through. */
const newsroom = await newsroomProcess({
  content: join(import.meta.dirname, '../../examples/khoi-dau'),
  files: await plainRecords(),
  program: join(import.meta.dirname, 'small-newsroom.ts'),
  // An agency's sign-in that nobody can reach: its ways in and back must stay shut.
  env: { OIDC_ISSUER: 'http://127.0.0.1:1/', OIDC_CLIENT_ID: 'toa-soan' },
});
try {
  await refusedRequests(newsroom);
  await roleMatrix(newsroom);
} finally {
  await newsroom.remove();
}
await storedScripts();
await storedSettings();
await storedWords();
