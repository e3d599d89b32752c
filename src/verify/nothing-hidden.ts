import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem } from '../domain/problem.ts';
import { type HiddenTexts, hiddenTexts, marksIn, type Secret } from './hidden-texts.ts';
import { holdsTexts, outputTexts } from './output-texts.ts';
import type { Site } from './site.ts';
import { askAdministrator, fileProblem } from './site-problem.ts';
import { windowKey } from './words.ts';

/** Made from the code alone, whose examples may well read like somebody's draft. */
const WITHOUT_CONTENT = /^admin\//;
/** Files that a message names; the rest are counted. */
const NAMED = 3;

/** No text of drafts, withdrawn, coming and expired records and of internal fields is in any file of the site, nor in its name. */
export async function nothingHidden(site: Site): Promise<Problem[]> {
  const hidden = hiddenTexts(site);
  const notices = new Set(site.portal.withdrawn.map((path) => `${path.slice(1)}index.html`));
  const leaks = new Map<Secret, string[]>();
  // Menus and lists say the same on every page: most texts were looked at before.
  const clean = new Set<string>();
  const problems: Problem[] = [];
  for (const file of site.files) {
    if (WITHOUT_CONTENT.test(file)) continue;
    const found = new Set(notices.has(file) ? [] : markedSecrets(file, hidden));
    try {
      const texts = holdsTexts(file)
        ? outputTexts(file, await readFile(join(site.folder, file)))
        : [];
      for (const text of texts) {
        if (clean.has(text)) continue;
        const secrets = secretsIn(text, hidden);
        if (secrets.length === 0) clean.add(text);
        for (const secret of secrets) found.add(secret);
      }
    } catch {
      const problem = 'tệp bị hỏng, không đọc được để soát';
      problems.push(fileProblem(site, file, { problem, remedy: askAdministrator }));
    }
    for (const secret of found) leaks.set(secret, [...(leaks.get(secret) ?? []), file]);
  }
  return [...problems, ...[...leaks].map(([secret, files]) => leakProblem(secret, files))];
}

function leakProblem(secret: Secret, files: readonly string[]): Problem {
  const named = files.slice(0, NAMED).join(', ');
  const rest = files.length > NAMED ? ` và ${files.length - NAMED} tệp khác` : '';
  return {
    ...secret,
    problem: `chữ không được công khai ở mục này lại có trong bản dựng, tại ${named}${rest}`,
    remedy: `${askAdministrator} Nếu chỉ là câu chữ trùng hợp, viết câu đó khác đi.`,
  };
}

function secretsIn(text: string, hidden: HiddenTexts): Secret[] {
  const found = markedSecrets(text, hidden);
  const { reader, windows, sizes } = hidden;
  const row = reader.read(text);
  for (const size of sizes) {
    let run = 0;
    for (let start = 0; start + size <= row.words.length; start += 1) {
      const known = windows.get(windowKey(row, start, size));
      run = known === undefined ? 0 : run + 1;
      if (known !== undefined && run >= known.run) found.push(known.secret);
    }
  }
  return found;
}

function markedSecrets(text: string, { marks }: HiddenTexts): Secret[] {
  return marksIn(text).flatMap((mark) => marks.get(mark) ?? []);
}
