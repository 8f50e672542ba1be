import { readFileSync, globSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';

/**
 * Which folder may import which. The same arrows stand in docs/architecture.md and in the lint
 * rules.
 */
const arrows: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  db: ['domain'],
  documents: ['domain'],
  workflows: ['domain'],
  worker: ['domain', 'db', 'workflows', 'documents'],
  api: ['domain', 'db', 'documents'],
  admin: ['domain'],
  demo: ['domain', 'db'],
};

const sources = Object.keys(arrows).flatMap((folder) => globSync(`${folder}/**/*.{ts,tsx}`));
const importsOf = (file: string): string[] =>
  [...readFileSync(file, 'utf8').matchAll(/(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g)].map(
    (m) => m[1] ?? '',
  );

const folderOf = (file: string, target: string): string | null => {
  if (target.startsWith('#')) return target.slice(1).split('/')[0] ?? null;
  if (target.startsWith('.')) return normalize(join(dirname(file), target)).split('/')[0] ?? null;
  return null;
};

describe('the house', () => {
  it('has sources in every folder', () => {
    for (const folder of Object.keys(arrows))
      expect([folder, sources.some((s) => s.startsWith(`${folder}/`))]).toEqual([folder, true]);
  });

  it('lets imports go only along the arrows', () => {
    const wrong = sources.flatMap((file) => {
      const own = file.split('/')[0] ?? '';
      return importsOf(file)
        .map((target) => [target, folderOf(file, target)] as const)
        .filter(
          ([, folder]) =>
            folder !== null && folder !== own && folder in arrows && !arrows[own]?.includes(folder),
        )
        .map(([target]) => `${file} -> ${target}`);
    });
    expect(wrong).toEqual([]);
  });

  it('keeps clock, randomness and I/O out of the rules', () => {
    const wrong = sources
      .filter((f) => f.startsWith('domain/'))
      .flatMap((file) => {
        const text = readFileSync(file, 'utf8');
        const bad = [
          /\bDate\.now\(/,
          /new Date\(\)/,
          /Math\.random/,
          /\bfetch\(/,
          /from ['"]node:/,
          /from ['"]postgres['"]/,
        ].filter((p) => p.test(text));
        return bad.map((p) => `${file}: ${p.source}`);
      });
    expect(wrong).toEqual([]);
  });

  it('reads no time of the database for what happened: now() and current_date stay out of the SQL', () => {
    const wrong = sources
      .filter((f) => f.startsWith('db/') && f !== 'db/postgres/migrate.ts')
      .filter((file) =>
        /\bnow\(\)(?!\s*[:{])|\bcurrent_(date|timestamp)\b/i.test(
          readFileSync(file, 'utf8')
            .replace(/^\s*(\/\/|\*|\/\*).*$/gm, '')
            .replace(/clock\.now\(\)|\w+\.now\(\)/g, ''),
        ),
      );
    expect(wrong).toEqual([]);
  });

  it('lets only the door write what happened', () => {
    const writers = sources.filter((file) =>
      /insert into event\b(?!_)/i.test(readFileSync(file, 'utf8')),
    );
    expect(writers).toEqual([]);
    expect(
      sources
        .filter(
          (file) =>
            !file.startsWith('domain/') &&
            importsOf(file).some((t) => t.endsWith('/chain.ts') || t === '#db/chain'),
        )
        .every((file) => file.startsWith('db/')),
    ).toBe(true);
  });
});
