import { describe, expect, it } from 'vitest';
import { countResults } from '../../src/launch/test-count.mjs';

const file = (status: string, ...tests: string[]) => ({
  status,
  assertionResults: tests.map((one) => ({ status: one })),
});

describe('The closing count', () => {
  const cases = [
    {
      title: 'adds the tests of all files',
      report: {
        testResults: [file('passed', 'passed', 'passed'), file('failed', 'failed', 'passed')],
      },
      exitCode: 1,
      counts: { passed: 3, failed: 1, skipped: 0 },
    },
    {
      title: 'counts a file that did not load as one failure',
      report: { testResults: [file('failed'), file('passed', 'passed')] },
      exitCode: 1,
      counts: { passed: 1, failed: 1, skipped: 0 },
    },
    {
      title: 'counts an error outside every test as one failure',
      report: { testResults: [file('passed', 'passed')] },
      exitCode: 1,
      counts: { passed: 1, failed: 1, skipped: 0 },
    },
    {
      title: 'counts a run that left no report as one failure',
      report: undefined,
      exitCode: 0,
      counts: { passed: 0, failed: 1, skipped: 0 },
    },
    {
      title: 'tells skipped tests apart',
      report: { testResults: [file('passed', 'passed', 'skipped', 'todo', 'pending')] },
      exitCode: 0,
      counts: { passed: 1, failed: 0, skipped: 3 },
    },
  ];

  it.each(cases)('$title', ({ report, exitCode, counts }) => {
    expect(countResults(report, exitCode)).toEqual(counts);
  });
});
