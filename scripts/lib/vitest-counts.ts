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
 * Counts from vitest's JSON report. A file that could not be loaded fails without a single test: it
 * counts as one failure, and so does a run that failed outside of every test, or in which no test
 * ran.
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
