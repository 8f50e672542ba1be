import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { words } from '#domain/words/index';
import { file } from '../../scripts/lib/our-files.ts';

const read = (path: string): string => readFileSync(file(path), 'utf8');

describe('what the documents say', () => {
  it.each([
    'README.md',
    'CONTRIBUTING.md',
    'docs/architecture.md',
    'docs/glossary.md',
    'docs/operations.md',
  ])('%s names only files that are there', (path) => {
    const named =
      read(path).match(
        /(?<![\w/.-])(?:admin|api|db|demo|docs|documents|domain|scripts|test|worker|workflows)\/[\w/.-]+\.(?:ts|tsx|mjs|md|png)\b/gu,
      ) ?? [];
    expect(named.filter((name) => !existsSync(file(name)))).toEqual([]);
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
