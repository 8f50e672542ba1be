import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';

describe('the index of contracts', () => {
  it('has every subject, so that no shape goes without its name in the OpenAPI document', () => {
    const text = readFileSync('domain/contracts/index.ts', 'utf8');
    const subjects = globSync('domain/contracts/*.ts')
      .map((file) => basename(file))
      .filter((file) => !['index.ts', 'routes.ts'].includes(file));
    expect(subjects.length).toBeGreaterThan(20);
    expect(subjects.filter((file) => !text.includes(`export * from './${file}';`))).toEqual([]);
  });
});
