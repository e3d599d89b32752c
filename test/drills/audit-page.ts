import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromiumFlags, chromiumPath } from '../harness/chromium.ts';
import { asObject } from './newsroom-client.ts';

/** What Lighthouse gives a page. */
export interface PageAudit {
  /** 0 to 100 for each category, by its id. */
  readonly scores: Readonly<Record<string, number>>;
  /** What cost points, in its words. */
  readonly faults: readonly string[];
  /** How fast the machine was meanwhile: an idle desk has 1,500 and more, a phone 300. */
  readonly machine: number;
}

// Kept out of the project's packages: a hundred more for one drill.
const version = '13.5.0';
const place = join(import.meta.dirname, '../../.cache/lighthouse');
const program = join(place, 'node_modules/lighthouse/cli/index.js');
const categories = ['performance', 'accessibility', 'best-practices', 'seo'];

/** Installs Lighthouse beside the project when it is not there; throws when that fails. */
export function installLighthouse(): void {
  if (existsSync(program)) return;
  mkdirSync(place, { recursive: true });
  // Without a package of its own, npm would install into the project above.
  writeFileSync(join(place, 'package.json'), '{ "private": true }\n');
  const args = ['install', '--no-audit', '--no-fund', '--ignore-scripts', `lighthouse@${version}`];
  const { status } = spawnSync('npm', args, { cwd: place, stdio: 'inherit' });
  if (status !== 0) throw new Error('npm could not install Lighthouse.');
}

/** Lets Lighthouse look at one page as on a phone with a slow line, which is its default. */
export function auditPage(address: string): PageAudit {
  // A file, since the program ends before a pipe has taken the whole of its report.
  const report = join(place, 'report.json');
  const { status, stderr } = spawnSync(
    process.execPath,
    [
      program,
      address,
      '--quiet',
      '--output=json',
      `--output-path=${report}`,
      '--no-enable-error-reporting',
      '--disable-full-page-screenshot',
      `--only-categories=${categories.join(',')}`,
      `--chrome-flags=--headless=new ${chromiumFlags.join(' ')}`,
    ],
    { env: { ...process.env, CHROME_PATH: chromiumPath() }, encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(stderr);
  return readReport(asObject(JSON.parse(readFileSync(report, 'utf8'))));
}

function readReport(report: Record<string, unknown>): PageAudit {
  const audits = asObject(report.audits);
  const found = asObject(report.categories);
  const faults = new Set<string>();
  const scores = categories.map((id) => {
    const { score, auditRefs } = asObject(found[id]);
    for (const ref of Array.isArray(auditRefs) ? auditRefs.map(asObject) : []) {
      const audit = asObject(audits[String(ref.id)]);
      const isFault =
        typeof audit.score === 'number' && audit.score < 0.9 && Number(ref.weight) > 0;
      if (isFault) faults.add(`${audit.id}: ${audit.displayValue ?? audit.title}`);
    }
    return [id, Math.round(Number(score) * 100)] as const;
  });
  const machine = Number(asObject(report.environment).benchmarkIndex);
  return { scores: Object.fromEntries(scores), faults: [...faults], machine };
}
