/**
 * Counts a JSON report of Vitest. A file that fails to load has no test of its own and counts as
 * one failure; so does a run that failed outside every test, or that left no report.
 */
export function countResults(report, exitCode) {
  const files = report?.testResults ?? [];
  const count = (...statuses) => files.flatMap((file) => testsOf(file, statuses)).length;
  const brokenFiles = files.filter(
    (file) => file.status === 'failed' && testsOf(file, ['failed']).length === 0,
  ).length;
  const failed = count('failed') + brokenFiles;
  const failedOutside = failed === 0 && (exitCode !== 0 || report === undefined);
  return {
    passed: count('passed'),
    failed: failedOutside ? 1 : failed,
    skipped: count('pending', 'skipped', 'todo'),
  };
}

function testsOf(file, statuses) {
  return file.assertionResults.filter((test) => statuses.includes(test.status));
}
