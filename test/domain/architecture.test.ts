import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folders, notBefore, order, typesFromAnywhere } from '../../scripts/lib/architecture.ts';
import { lintRules, type Override } from '../../scripts/lib/lint-rules.ts';

interface Import {
  readonly from: string;
  readonly to: string;
  readonly byType: boolean;
}

const sources = Object.keys(folders).flatMap((folder) => globSync(`${folder}/**/*.{ts,tsx}`));
const known = new Set(sources);

/** The file of ours that an import names; null for a package. */
function fileOf(from: string, target: string): string | null {
  const path = target.startsWith('#')
    ? `${target.slice(1)}.ts`
    : target.startsWith('.')
      ? normalize(join(dirname(from), target))
      : null;
  if (path === null) return null;
  return known.has(path) ? path : known.has(`${path}x`) ? `${path}x` : null;
}

const statement =
  /(?:^|\n)\s*(?:import|export)\s+(type\s)?([^;'"]*?)\s*from\s*['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]/g;

const onlyTypes = (names: string): boolean =>
  names.startsWith('{') &&
  names
    .slice(1, -1)
    .split(',')
    .filter((n) => n.trim() !== '')
    .every((n) => n.trim().startsWith('type '));

const importsOf = (from: string): Import[] =>
  [...readFileSync(from, 'utf8').matchAll(statement)].flatMap((m) => {
    const to = fileOf(from, m[3] ?? m[4] ?? '');
    return to === null ? [] : [{ from, to, byType: Boolean(m[1]) || onlyTypes(m[2] ?? '') }];
  });

const imports = sources.flatMap(importsOf);
const topOf = (file: string): string => file.split('/')[0] ?? '';

/** The folder of the order a file lies in: `plan`, `screens/board`; null beside the folders. */
function roomOf(root: string, file: string): string | null {
  if (!file.startsWith(`${root}/`)) return null;
  const [first = '', second, third] = file.slice(root.length + 1).split('/');
  if (second === undefined) return null;
  const isDivided = order[root]?.flat().some((room) => room.startsWith(`${first}/`)) ?? false;
  return isDivided ? (third === undefined ? null : `${first}/${second}`) : first;
}

describe('the house', () => {
  it('has sources in every folder the table names', () => {
    for (const folder of Object.keys(folders))
      expect([folder, sources.some((s) => s.startsWith(`${folder}/`))]).toEqual([folder, true]);
    for (const [root, rows] of Object.entries(order))
      for (const room of rows.flat())
        expect([`${root}/${room}`, globSync(`${root}/${room}/**/*.*`).length > 0]).toEqual([
          `${root}/${room}`,
          true,
        ]);
  });

  it('has no folder the table does not name', () => {
    const unknown = Object.keys(order).flatMap((root) =>
      sources
        .map((file) => roomOf(root, file))
        .filter((room) => room !== null && !order[root]?.flat().includes(room))
        .map((room) => `${root}/${String(room)}`),
    );
    expect([...new Set(unknown)]).toEqual([]);
  });

  it('lets imports go only along the arrows between top folders', () => {
    const wrong = imports
      .filter(({ from, to }) => {
        const [own, other] = [topOf(from), topOf(to)];
        return own !== other && !folders[own]?.imports.includes(other);
      })
      .map(({ from, to }) => `${from} -> ${to}`);
    expect(wrong).toEqual([]);
  });

  it('lets a folder import only those before it', () => {
    const wrong = Object.keys(order).flatMap((root) =>
      imports.flatMap(({ from, to, byType }) => {
        const [own, other] = [roomOf(root, from), roomOf(root, to)];
        if (own === null || other === null || !notBefore(root, own).includes(other)) return [];
        if (byType && typesFromAnywhere.includes(`${root}/${own}`)) return [];
        return [`${from} -> ${to}`];
      }),
    );
    expect(wrong).toEqual([]);
  });

  it('lets only stories of the gallery take data from the tests', () => {
    const wrong = sources
      .filter(
        (file) =>
          !file.startsWith('admin/gallery/') && !/\bstory-data\.tsx?$|\.stories\.tsx$/.test(file),
      )
      .filter((file) => /from '#test\//.test(readFileSync(file, 'utf8')));
    expect(wrong).toEqual([]);
  });

  it('has no circle of files, but for types', () => {
    const next = Map.groupBy(
      imports.filter((i) => !i.byType),
      (i) => i.from,
    );
    const done = new Set<string>();
    const circles: string[] = [];
    const walk = (file: string, path: readonly string[]): void => {
      if (path.includes(file)) {
        circles.push([...path.slice(path.indexOf(file)), file].join(' -> '));
        return;
      }
      if (done.has(file)) return;
      for (const { to } of next.get(file) ?? []) walk(to, [...path, file]);
      done.add(file);
    };
    for (const file of sources) walk(file, []);
    expect(circles).toEqual([]);
  });

  it('runs nothing of ours before the packages are installed', () => {
    const plain = globSync('scripts/**/*.mjs');
    const targets = plain.flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(statement)].map((m) => m[3] ?? m[4] ?? ''),
    );
    expect(targets.length).toBeGreaterThan(plain.length);
    expect(targets.filter((target) => !/^node:|^\.{1,2}\/.*\.mjs$/.test(target))).toEqual([]);
  });

  it('has lint rules made from the same table (renew them: npm run generate)', () => {
    const config = JSON.parse(readFileSync('.oxlintrc.json', 'utf8')) as { overrides: Override[] };
    const arrows = config.overrides.filter((o) => 'no-restricted-imports' in o.rules);
    expect(arrows).toEqual(lintRules());
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
    const chained = imports.filter(({ to }) => to === 'db/record/chain.ts').map(({ from }) => from);
    expect(chained.filter((file) => !file.startsWith('db/'))).toEqual([]);
  });
});
