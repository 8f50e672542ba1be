import { readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createLog, logLevels } from '#log';
import { isQuiet, logTo } from '../../scripts/lib/child-log.ts';
import { scratchFolder } from '../support/folders.ts';

describe('what api and worker say', () => {
  it('is quiet for requests and the like, and never for warnings, errors and what no log has written', () => {
    const lines: string[] = [];
    for (const part of ['api', 'worker'] as const) {
      const log = createLog(part, 'debug', (line) => {
        lines.push(line);
      });
      for (const level of logLevels) log(level, 'request', { why: '"level":"info"' });
    }
    expect(lines.map(isQuiet)).toEqual([true, true, false, false, true, true, false, false]);
    expect(['Error: boom', '    at main (api/main.ts:3:1)', '{}', ''].map(isQuiet)).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });
  it('is kept in a file that is put aside when large; a file that cannot be written ends nothing', () => {
    const path = join(scratchFolder(), 'api.log');
    logTo(path)('one\n');
    logTo(path)('two\n');
    expect(readFileSync(path, 'utf8')).toBe('one\ntwo\n');
    writeFileSync(path, '');
    truncateSync(path, 20_000_001);
    const keep = logTo(path);
    keep('three\n');
    keep('four\n');
    expect([readFileSync(path, 'utf8'), readFileSync(`${path}.1`).length]).toEqual([
      'three\nfour\n',
      20_000_001,
    ]);
    logTo(join(path, 'nowhere', 'api.log'))('lost\n');
  });
});
