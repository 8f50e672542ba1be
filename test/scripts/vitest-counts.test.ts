import { describe, expect, it } from 'vitest';
import { countsOf } from '../../scripts/lib/vitest-counts.ts';

const report = (
  passed: number,
  failed: number,
  files: { status: string; tests: string[] }[],
  success = true,
) => ({
  numPassedTests: passed,
  numFailedTests: failed,
  success,
  testResults: files.map(({ status, tests }) => ({
    status,
    assertionResults: tests.map((test) => ({ status: test })),
  })),
});

describe('the count of npm test', () => {
  it("is vitest's own", () => {
    expect(
      countsOf(report(2, 0, [{ status: 'passed', tests: ['passed', 'passed'] }]), true),
    ).toEqual({ passed: 2, failed: 0 });
    expect(
      countsOf(report(1, 1, [{ status: 'failed', tests: ['passed', 'failed'] }], false), false),
    ).toEqual({ passed: 1, failed: 1 });
  });

  it('counts a file that could not be loaded as one failure', () => {
    expect(
      countsOf(
        report(
          1,
          0,
          [
            { status: 'passed', tests: ['passed'] },
            { status: 'failed', tests: [] },
          ],
          false,
        ),
        false,
      ),
    ).toEqual({ passed: 1, failed: 1 });
  });

  it('is never good when no test ran or the run itself went wrong', () => {
    expect(countsOf(report(0, 0, []), true)).toEqual({ passed: 0, failed: 1 });
    expect(countsOf(report(3, 0, [{ status: 'passed', tests: ['passed'] }]), false)).toEqual({
      passed: 3,
      failed: 1,
    });
  });
});
