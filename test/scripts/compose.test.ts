import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { type Setting, readSettings, rows } from '#settings';
import { file } from '../../scripts/lib/our-files.ts';

const compose = readFileSync(file('docker-compose.yml'), 'utf8');
const block = /x-settings: &settings\n((?: {2}.*\n)+)/.exec(compose)?.[1] ?? '';
const given = Object.fromEntries(
  [...block.matchAll(/^ {2}(\w+): (.*)$/gm)].map((match) => [match[1] ?? '', match[2] ?? '']),
);

it('docker-compose.yml sets only variables that are settings', () => {
  const names = Object.values<Setting>(rows).map((row) => row.name);
  expect(Object.keys(given).filter((name) => !names.includes(name))).toEqual([]);
});

/** What production never takes from outside, and why. */
const notPassedOn: Readonly<Record<string, string>> = {
  CLOCK: 'production runs on the real clock, which is the default; any other is refused',
  DEMO_DATA: 'only npm start loads demo data, and the containers do not run it',
};

it('and it passes on every setting there is, but those with a reason not to', () => {
  const names = Object.values<Setting>(rows).map((row) => row.name);
  expect(names.filter((name) => !(name in given)).toSorted()).toEqual(
    Object.keys(notPassedOn).toSorted(),
  );
});

it('and what it sets is good for production once the two secrets are there', () => {
  const filled = Object.fromEntries(
    Object.entries(given).map(([name, value]) => [
      name,
      value
        .replace(/\$\{\w+:-([^}]*)\}/, '$1')
        .replace(/\$\{AUTH_SECRET:\?[^}]*\}/, 'x'.repeat(64))
        .replace(/\$\{POSTGRES_PASSWORD:\?[^}]*\}/, 'p')
        .replaceAll(/['"]/g, ''),
    ]),
  );
  expect(readSettings(filled)).toMatchObject({
    nodeEnv: 'production',
    host: '0.0.0.0',
    port: 3000,
    temporalAddress: 'temporal:7233',
    smtpUrl: 'smtp://mailpit:1025',
    databaseUrl: 'postgres://nien_khoa:p@postgres:5432/nien_khoa',
  });
});
