import { statSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { describe, expect, it } from 'vitest';
import { authSecret, readSettings, readSetUpSettings } from '#settings';
import { envExample } from '../../scripts/lib/env-example.ts';
import { scratchFolder } from '../support/folders.ts';

const good = {
  DATABASE_URL: 'postgres://u:p@localhost:5432/nien_khoa',
  TEMPORAL_ADDRESS: 'localhost:7233',
};

describe('settings', () => {
  it("come with defaults that work on one's own machine", () => {
    expect(readSettings(good)).toMatchObject({
      nodeEnv: 'development',
      port: 3000,
      host: '127.0.0.1',
      publicUrl: 'http://localhost:3000',
      temporalNamespace: 'nien-khoa',
      temporalTaskQueue: 'nien-khoa',
      timeZone: 'Asia/Ho_Chi_Minh',
      clock: 'real',
      smtpUrl: undefined,
    });
  });

  it('take what is given: numbers as numbers, addresses without the last slash, the port in the public address', () => {
    expect(
      readSettings({ ...good, PORT: '8080', PUBLIC_URL: 'https://ke-hoach.example.vn/' }),
    ).toMatchObject({ port: 8080, publicUrl: 'https://ke-hoach.example.vn' });
    expect(readSettings({ ...good, PORT: '8080' }).publicUrl).toBe('http://localhost:8080');
  });

  it('treat an empty variable as a missing one, as compose files pass them', () => {
    expect(readSettings({ ...good, PORT: '', SMTP_URL: '', AUTH_SECRET: '' })).toMatchObject({
      port: 3000,
      smtpUrl: undefined,
    });
  });

  it.each([
    ['PORT', 'http'],
    ['PORT', '0'],
    ['PORT', '65536'],
    ['PORT', '80.5'],
    ['PORT', '-1'],
    ['PORT', ' 80'],
    ['NODE_ENV', 'prod'],
    ['PUBLIC_URL', 'ke-hoach.example.vn'],
    ['PUBLIC_URL', 'ftp://example.vn'],
    ['DATABASE_URL', 'mysql://localhost/x'],
    ['DATABASE_URL', 'localhost:5432'],
    ['DB_POOL_SIZE', '0'],
    ['TEMPORAL_ADDRESS', 'http://localhost:7233'],
    ['TEMPORAL_ADDRESS', 'localhost'],
    ['TEMPORAL_CACHED_WORKFLOWS', 'many'],
    ['SMTP_URL', 'mail.example.vn'],
    ['MAIL_FROM', 'nobody'],
    ['MAIL_FROM', 'A <a@b>\r\nBcc: <c@d>'],
    ['AUTH_SECRET', 'short'],
    ['TIME_ZONE', 'Hanoi'],
    ['CLOCK', 'fast'],
    ['DEMO_DATA', 'maybe'],
    ['LOG_LEVEL', 'loud'],
  ])('name %s when it is %j, and say what to write', (name, value) => {
    expect(() => readSettings({ ...good, [name]: value })).toThrow(
      new RegExp(`^${name}.*Write for example ${name}=`),
    );
  });

  it('name every bad variable at once', () => {
    expect(() => readSettings({ ...good, PORT: 'x', CLOCK: 'y' })).toThrow(
      /^PORT [^\n]*\nCLOCK [^\n]*$/,
    );
  });

  it('never repeat a secret in a message', () => {
    expect(() => readSettings({ ...good, SMTP_URL: 'http://u:geheim@x' })).toThrow(
      /^(?!.*geheim).*SMTP_URL/,
    );
    expect(() => readSettings({ ...good, AUTH_SECRET: 'geheim' })).toThrow(
      /^(?!.*geheim).*AUTH_SECRET/,
    );
  });

  it('ask for both addresses in a process that serves, not in the set-up', () => {
    expect(() => readSettings({})).toThrow(
      /^DATABASE_URL[^\n]*missing[^\n]*\nTEMPORAL_ADDRESS[^\n]*missing/,
    );
    expect(readSetUpSettings({})).toMatchObject({
      databaseUrl: undefined,
      temporalAddress: undefined,
    });
  });

  it('refuse the demo clock and a missing secret in production', () => {
    const production = { ...good, NODE_ENV: 'production', AUTH_SECRET: 'x'.repeat(32) };
    expect(readSettings(production).nodeEnv).toBe('production');
    expect(() => readSettings({ ...production, CLOCK: 'demo' })).toThrow(/^CLOCK.*production/);
    expect(() => readSettings({ ...production, AUTH_SECRET: '' })).toThrow(
      /^AUTH_SECRET.*production/,
    );
  });

  it('make a secret once, readable by its owner only', () => {
    const dataDir = join(scratchFolder(), 'data');
    const first = authSecret({ authSecret: undefined, dataDir });
    expect(first).toMatch(/^[0-9a-f]{64}$/);
    expect(authSecret({ authSecret: undefined, dataDir })).toBe(first);
    expect(statSync(join(dataDir, 'auth-secret')).mode & 0o777).toBe(0o600);
    expect(authSecret({ authSecret: 'given', dataDir })).toBe('given');
  });

  it('stand in .env.example without a secret', () => {
    expect(parseEnv(envExample())).toEqual({
      POSTGRES_PASSWORD: '',
      PUBLIC_URL: '',
      DATABASE_URL: '',
      TEMPORAL_ADDRESS: '',
      SMTP_URL: '',
      AUTH_SECRET: '',
    });
  });

  it('have in .env.example, commented out, the defaults that count without it', () => {
    const text = envExample().replace(/^# (?=[A-Z_]+=)/gmu, '');
    expect(readSetUpSettings(parseEnv(text))).toEqual(readSetUpSettings({}));
  });
});
