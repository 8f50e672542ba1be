import { expect, it } from 'vitest';
import { createLog, inOneLine, logLevels, withStack } from '#log';

function heard(part: 'api' | 'worker', least: (typeof logLevels)[number]) {
  const lines: string[] = [];
  const log = createLog(part, least, (line) => {
    lines.push(line);
  });
  return { log, lines, entries: () => lines.map((line) => JSON.parse(line) as object) };
}

it('writes a happening as one line of JSON: when, how bad, which part, what, and what it is about', () => {
  const { log, lines, entries } = heard('worker', 'debug');
  log('warn', 'a workflow could not be woken', { workflowId: 'plan-1', why: 'a\nb', attempts: 2 });
  expect(entries()).toEqual([
    {
      at: expect.stringMatching(/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/),
      level: 'warn',
      part: 'worker',
      message: 'a workflow could not be woken',
      workflowId: 'plan-1',
      why: 'a\nb',
      attempts: 2,
    },
  ]);
  expect(lines[0]).toMatch(/^\{"at":"[^"]*","level":"warn","part":"worker","message":[^\n]*\}$/);
});

it.each(logLevels)('writes nothing below %s when that is the least', (least) => {
  const { log, entries } = heard('api', least);
  for (const level of logLevels) log(level, 'request');
  const from = logLevels.indexOf(least);
  expect(entries()).toMatchObject(logLevels.slice(from).map((level) => ({ level, part: 'api' })));
});

it("lets no mail address through, and leaves packages' names in a stack alone", () => {
  const { log, lines } = heard('api', 'debug');
  log('error', 'not sent', {
    why: '550 5.1.1 <thu.hanh+1@truong.example.vn>: no such mailbox',
    stack: 'at send (node_modules/@temporalio/worker/lib/worker.js:1:1)',
  });
  expect(lines.join()).toContain('550 5.1.1 <…@…>: no such mailbox');
  expect(lines.join()).toContain('node_modules/@temporalio/worker/lib/worker.js:1:1');
});

it('shortens what went wrong', () => {
  expect(inOneLine(new Error('it\n  broke'))).toBe('it broke');
  expect(inOneLine('x'.repeat(1_000))).toHaveLength(300);
  expect(withStack(new Error('broke'))).toMatch(/^Error: broke\n +at /);
  expect(withStack(null)).toBe('null');
});
