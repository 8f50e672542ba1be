import { globSync, readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { words } from '#domain/words/index';
import { file, root } from '../../scripts/lib/our-files.ts';

const read = (path: string): string => readFileSync(file(path), 'utf8');

const documents = ['*.md', 'docs/*.md', 'docs/how-to/*.md'].flatMap((pattern) =>
  globSync(pattern, { cwd: root }),
);
const ignored = ['node_modules/**', 'dist/**', '.data*/**', '.git/**'];
const ours = globSync('**/*', { cwd: root, exclude: ignored });
const tops = readdirSync(root);

/** What stands in backticks, word by word: `npm run types` is three. */
const wordsInBackticks = (text: string): string[] =>
  [...text.matchAll(/`([^`\n]+)`/gu)].flatMap(([, span = '']) => span.split(/\s+/u));

/** A path of ours, with `*` for any name; nothing with a placeholder such as `<subject>`. */
const isPath = (word: string): boolean =>
  /^[\w.*-]+(?:\/[\w.*-]*)+$/u.test(word) && tops.includes(word.split('/', 1)[0] ?? '');
const isFileName = (word: string): boolean => /^[\w-][\w.-]*\.(?:tsx?|mjs|md|yml)$/u.test(word);

const isThere = (word: string): boolean =>
  isFileName(word)
    ? ours.some((path) => path === word || path.endsWith(`/${word}`))
    : globSync(word, { cwd: root }).length > 0;

/** Files that a how-to tells its reader to make: `<!-- example: db/migrations/0100-x.sql -->`. */
const examplesOf = (text: string): string[] =>
  [...text.matchAll(/<!-- example: (.*) -->/gu)].flatMap(([, names = '']) => names.split(' '));

describe('what the documents say', () => {
  it.each(documents)('%s names only files and folders that are there', (path) => {
    const text = read(path);
    const named =
      text.match(
        /(?<![\w/.-])(?:admin|api|db|demo|docs|documents|domain|scripts|test|worker|workflows)\/[\w/.-]+\.(?:ts|tsx|mjs|md|png)\b/gu,
      ) ?? [];
    const inBackticks = wordsInBackticks(text).filter((word) => isPath(word) || isFileName(word));
    const missing = [...named, ...inBackticks].filter((word) => !isThere(word));
    const examples = examplesOf(text);
    expect(missing.filter((word) => !examples.some((name) => name.endsWith(word)))).toEqual([]);
  });

  it.each(documents)('%s names only npm scripts that are there', (path) => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const named = [...read(path).matchAll(/\bnpm run (?:--?\w+ )*([\w:-]+)/gu)].map(
      (m) => m[1] ?? '',
    );
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });

  it('README.md lists every npm script', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const readme = read('README.md');
    const missing = Object.keys(scripts).filter(
      (name) => !new RegExp(`npm (?:run )?${name}\\b(?!:)`, 'u').test(readme),
    );
    expect(missing).toEqual([]);
  });

  it('CONTRIBUTING.md lists the projects of the tests as they are', () => {
    const projects = [...read('vitest.config.ts').matchAll(/^ {2}\{ name: '(\w+)'/gmu)].map(
      (match) => match[1],
    );
    const listed = /--project db +# (.*)$/mu.exec(read('CONTRIBUTING.md'))?.[1]?.split(', ');
    expect(projects.length).toBeGreaterThan(5);
    expect(listed).toEqual(projects);
  });
});

describe('the glossary', () => {
  const tables = Object.fromEntries(
    read('docs/glossary.md')
      .split(/^## /mu)
      .slice(1)
      .map((part) => [
        part.split('\n', 1)[0] ?? '',
        [...part.matchAll(/^\| (?!Vietnamese|Word|-)(.+) \|$/gmu)].map((row) =>
          (row[1] ?? '').split(' | '),
        ),
      ]),
  );

  it('explains a word once', () => {
    const { States: _, ...others } = tables;
    const terms = Object.values(others)
      .flat()
      .flatMap(([term = '']) => term.toLocaleLowerCase('vi').split(', '));
    expect(terms.length).toBeGreaterThan(80);
    expect(terms.filter((term, i) => terms.indexOf(term) !== i)).toEqual([]);
  });

  it('names only what is in the code', () => {
    const sources = globSync('{domain,db,documents}/**/*.{ts,sql}', { cwd: root })
      .map(read)
      .join('\n');
    // `heading.subject` and `returns: 'before'` are two names each.
    const names = Object.values(tables)
      .flat()
      .flatMap(([, , code = '']) => [...code.matchAll(/`([^`]+)`/gu)])
      .flatMap(([, span = '']) => span.split(/[.:'\s]+/u))
      .filter(Boolean);
    expect(names.length).toBeGreaterThan(80);
    expect(
      names.filter((name) => !new RegExp(`(?<![\\w-])${name}(?![\\w-])`, 'u').test(sources)),
    ).toEqual([]);
  });

  it('has every state as the console prints it', () => {
    const [vi, en] = [words('vi').states, words('en').states];
    const listed = (tables['States'] ?? []).map(
      ([inVi = '', inEn = '', code = '']) => [code.replaceAll('`', ''), [inVi, inEn]] as const,
    );
    expect(Object.fromEntries(listed)).toEqual(
      Object.fromEntries(
        Object.entries(vi).map(([code, inVi]) => [code, [inVi, en[code as keyof typeof en]]]),
      ),
    );
  });
});
