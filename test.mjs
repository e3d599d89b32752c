// `npm test`. Runs on Node 20 before anything is installed: no dependency, no TypeScript.
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installWhenStale, projectEnvironment, projectNode } from './src/launch/install.mjs';
import { requireTestPrograms } from './src/launch/programs.mjs';
import { runProgram, stopPrograms } from './src/launch/run-program.mjs';
import { cloneWorkingTree, stateOf, withoutGitHook } from './src/launch/temporary-clone.mjs';
import { countResults } from './src/launch/test-count.mjs';

const root = fileURLToPath(new URL('.', import.meta.url));
const filters = process.argv.slice(2);
const totals = { passed: 0, failed: 0 };

try {
  await installWhenStale(root, (line) => console.log(`▸ ${line}`));
  const chromium = requireTestPrograms((line) => console.log(`▸ ${line}`));
  await testInClone(chromium);
  console.log(`${totals.passed} passed, ${totals.failed} failed`);
  process.exitCode = totals.failed === 0 ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function testInClone(chromium) {
  const before = stateOf(root);
  mkdirSync(join(root, '.cache'), { recursive: true });
  const clone = mkdtempSync(join(root, '.cache', 'test-clone-'));
  const removeClone = () => rmSync(clone, { recursive: true, force: true, maxRetries: 3 });
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.once(signal, async () => {
      await stopPrograms();
      removeClone();
      process.exit(130);
    });
  }
  try {
    await timed('Chép kho mã sang bản tạm', () => cloneWorkingTree(root, clone));
    const node = (...args) =>
      runProgram(projectNode(root), args, { cwd: clone, env: testEnvironment(clone, chromium) });
    // The check of types leaves a core idle most of its time, which the sites to test can use.
    await Promise.all([filters.length === 0 && checkSources(node), runTests(node, clone)]);
  } finally {
    removeClone();
  }
  if (stateOf(root) !== before) {
    console.error('✗ Kho mã đã thay đổi trong lúc kiểm thử: so lại `git status` và `git log -1`.');
    totals.failed += 1;
  }
}

/** `astro check` looks at every TypeScript file too. */
async function checkSources(node) {
  const endsWell = async (...args) => (await node(...args)) === 0;
  const astro = ['node_modules/astro/bin/astro.mjs', 'check', '--minimumSeverity', 'warning'];
  const biome = ['node_modules/@biomejs/biome/bin/biome', 'check', '.'];
  await Promise.all([
    counted('Kiểm tra kiểu (astro check)', () => endsWell(...astro)),
    counted('Kiểm tra cách viết mã (biome)', () => endsWell(...biome)),
  ]);
}

async function runTests(node, clone) {
  const report = join(clone, '.cache', 'test-report.json');
  const vitest = ['node_modules/vitest/vitest.mjs', 'run', '--reporter=default', '--reporter=json'];
  const exitCode = await timed('Chạy kiểm thử (vitest)', () =>
    node(...vitest, `--outputFile.json=${report}`, ...filters),
  );
  const { passed, failed, skipped } = countResults(readReport(report), exitCode);
  totals.passed += passed;
  totals.failed += failed;
  if (skipped > 0) console.log(`  ${skipped} kiểm thử bị bỏ qua`);
}

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

async function counted(title, check) {
  const passed = await timed(title, check);
  totals[passed ? 'passed' : 'failed'] += 1;
  if (!passed) console.error(`✗ ${title}: có lỗi, xem các dòng phía trên`);
}

async function timed(title, work) {
  console.log(`▸ ${title}…`);
  const start = performance.now();
  const result = await work();
  const seconds = ((performance.now() - start) / 1000).toFixed(1).replace('.', ',');
  console.log(`  ${title}: xong sau ${seconds} giây`);
  return result;
}

/** What the tests see: the tools, and none of the settings with which a person runs the portal. */
function testEnvironment(clone, chromium) {
  const { CONTENT_DIR, SITE_URL, ALLOW_SAMPLES, TODAY, PORT, DATA_DIR, ...rest } = withoutGitHook(
    projectEnvironment(root),
  );
  return {
    ...rest,
    CHROMIUM_PATH: chromium,
    ASTRO_TELEMETRY_DISABLED: '1',
    // A hundred programs are started; what one has compiled, the next one need not.
    NODE_COMPILE_CACHE: join(clone, '.cache', 'compiled'),
    // No test cuts the power, so Git need not wait until a disk has every object.
    GIT_TEST_FSYNC: '0',
  };
}
