import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const folder = 'domain/contracts/';

describe('the index of contracts', () => {
  it('has every subject and every shape, so that none goes without its name in the document', () => {
    const text = readFileSync(`${folder}index.ts`, 'utf8');
    const own = globSync(`${folder}*.ts`).map((file) => file.replace(folder, './'));
    const shapes = globSync('domain/shapes/*.ts').map((file) => file.replace('domain/', '../'));
    const files = [...own, ...shapes].filter((f) => !['./index.ts', './routes.ts'].includes(f));
    expect(files.length).toBeGreaterThan(30);
    expect(files.filter((file) => !text.includes(`export * from '${file}';`))).toEqual([]);
  });
});
