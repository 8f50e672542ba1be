import { z } from 'zod';

const report = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  success: z.boolean(),
  testResults: z.array(
    z.object({ status: z.string(), assertionResults: z.array(z.object({ status: z.string() })) }),
  ),
});

export type Counts = { readonly passed: number; readonly failed: number };

/**
 * How many tests passed and failed, by vitest's JSON report. A file that could not be loaded has no
 * test that failed, but counts as one failure; so does a run that failed outside of any test, and
 * one in which no test ran.
 * @param exitedWell whether vitest ended with exit code 0
 */
export function countsOf(json: unknown, exitedWell: boolean): Counts {
  const { numPassedTests, numFailedTests, success, testResults } = report.parse(json);
  const brokenFiles = testResults.filter(
    (file) =>
      file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  ).length;
  const failed = numFailedTests + brokenFiles;
  const wentWrong = !success || !exitedWell || numPassedTests === 0;
  return { passed: numPassedTests, failed: failed === 0 && wentWrong ? 1 : failed };
}
