import { globSync, readFileSync } from 'node:fs';
import { writePagefind } from '../eval/engines/pagefind-engine.ts';
import { keptDocuments } from './kept-documents.ts';

const [file = '', folder = ''] = process.argv.slice(2);
const start = performance.now();
let ofService = 0;
await writePagefind(keptDocuments(file), folder, {
  written: () => {
    ofService = peakOfChildren();
  },
});
const seconds = (performance.now() - start) / 1000;
const peak = process.resourceUsage().maxRSS * 1024 + ofService;
console.log(JSON.stringify({ seconds, peak }));

// Pagefind works in a program of its own.
function peakOfChildren(): number {
  const ids = globSync('/proc/self/task/*/children').flatMap((list) =>
    readFileSync(list, 'utf8').trim().split(' '),
  );
  const peaks = ids
    .filter((id) => id !== '')
    .map((id) => /VmHWM:\s*(\d+)/u.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1]);
  return peaks.reduce((sum, kilobytes) => sum + Number(kilobytes ?? 0) * 1024, 0);
}
