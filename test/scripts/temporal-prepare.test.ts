import { chmodSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildServer } from '../../scripts/lib/temporal-build.ts';
import { builtServer } from '../../scripts/lib/temporal-cache.ts';
import { type Means, prepareTemporal } from '../../scripts/lib/temporal-prepare.ts';
import { scratchFolder } from '../support/folders.ts';

function program(path: string, body: string): string {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `#!/bin/sh\n${body}\n`);
  chmodSync(path, 0o755);
  return path;
}

/**
 * A machine with nothing on it: no program, no cache, no download, no Go. What was said and tried
 * is written down.
 */
function bareMachine() {
  const folder = scratchFolder();
  const env: NodeJS.ProcessEnv = {
    PATH: join(folder, 'bin'),
    XDG_CACHE_HOME: join(folder, 'cache'),
    HOME: folder,
  };
  const said: string[] = [];
  const tried: string[] = [];
  const means: Partial<Means> = {
    env,
    say: (line) => {
      said.push(line);
    },
    probe: async ({ path }) => {
      tried.push(`probe ${path}`);
      return Promise.resolve(undefined);
    },
    download: async () => {
      tried.push('download');
      return Promise.resolve(undefined);
    },
    hasGo: async () => Promise.resolve(false),
    build: async () => {
      tried.push('build');
      return Promise.resolve(program(builtServer(env), 'exit 0'));
    },
  };
  return { folder, env, said, tried, means };
}

describe('the Temporal server is prepared, the cheapest way first:', () => {
  it('an address that is given, without looking at anything else', async () => {
    const { means, env, tried } = bareMachine();
    expect(
      await prepareTemporal({ ...means, env: { ...env, TEMPORAL_ADDRESS: 'temporal:7233' } }),
    ).toEqual({ kind: 'address', address: 'temporal:7233' });
    expect(tried).toEqual([]);
  });

  it.each([
    ['temporal', 'cli'],
    ['temporal-server', 'server'],
  ])('a program %s on PATH that passes the probe, probed once only', async (name, kind) => {
    const { folder, means, tried } = bareMachine();
    const path = program(join(folder, 'bin', name), 'exit 0');
    expect(await prepareTemporal(means)).toEqual({ kind, path });
    expect(await prepareTemporal(means)).toEqual({ kind, path });
    expect(tried).toEqual([`probe ${path}`]);
  });

  it('our cache when the program on PATH is unfit, and says why it is not used', async () => {
    const { folder, env, means, said } = bareMachine();
    const unfit = program(join(folder, 'bin', 'temporal'), 'exit 0');
    const path = program(builtServer(env), 'exit 0');
    expect(
      await prepareTemporal({
        ...means,
        probe: async () => Promise.resolve('its version is 1.29.0'),
      }),
    ).toEqual({ kind: 'server', path });
    expect(said).toContain(`  ${unfit} is not used: its version is 1.29.0.`);
  });

  it('the download, when the cache is empty; the next time it is found there', async () => {
    const { env, means, tried } = bareMachine();
    const path = join(
      env.XDG_CACHE_HOME ?? '',
      'nien-khoa',
      'temporal-cli-v1.9.1',
      'temporal-cli-v1.9.1',
    );
    const download = async () => {
      tried.push('download');
      return Promise.resolve(program(path, 'exit 0'));
    };
    expect(await prepareTemporal({ ...means, download })).toEqual({ kind: 'cli', path });
    expect(await prepareTemporal({ ...means, download })).toEqual({ kind: 'cli', path });
    expect(tried).toEqual(['download', `probe ${path}`]);
  });

  it('go install, when the download does not work', async () => {
    const { env, means, tried } = bareMachine();
    expect(await prepareTemporal({ ...means, hasGo: async () => Promise.resolve(true) })).toEqual({
      kind: 'server',
      path: builtServer(env),
    });
    expect(tried).toEqual(['download', 'build']);
  });

  it('and without any of it a sentence that names what helps', async () => {
    const { means } = bareMachine();
    await expect(prepareTemporal(means)).rejects.toThrow(
      /temporal\.download cannot be reached and Go is not installed.*go\.dev.*TEMPORAL_ADDRESS=/,
    );
  });

  it('a cached program that does not run is removed and prepared again', async () => {
    const { env, means, said, tried } = bareMachine();
    const path = builtServer(env);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, 'half a program');
    chmodSync(path, 0o755);
    expect(await prepareTemporal({ ...means, hasGo: async () => Promise.resolve(true) })).toEqual({
      kind: 'server',
      path,
    });
    expect(said.join('\n')).toContain(`${path} does not run; it is removed and prepared again.`);
    expect(tried).toEqual(['download', 'build']);
  });

  it('two starts at a time build it once', async () => {
    const { means, tried } = bareMachine();
    const both = { ...means, hasGo: async () => Promise.resolve(true) };
    const [one, two] = await Promise.all([prepareTemporal(both), prepareTemporal(both)]);
    expect(one).toEqual(two);
    expect(tried).toEqual(['download', 'build']);
  });
});

describe('go install', () => {
  const withGo = (body: string) => {
    const machine = bareMachine();
    program(join(machine.folder, 'bin', 'go'), body);
    const env: NodeJS.ProcessEnv = {
      ...machine.env,
      PATH: `${machine.env.PATH ?? ''}:/usr/bin:/bin`,
    };
    return { ...machine, env };
  };

  it('is called for the pinned version and leaves nothing but the program', async () => {
    const { env } = withGo(
      '[ "$*" = "install go.temporal.io/server/cmd/server@v1.32.1" ] || exit 3\ncp /bin/true "$GOBIN/server"',
    );
    expect(await buildServer(env)).toBe(builtServer(env));
    expect(readdirSync(join(env.XDG_CACHE_HOME ?? '', 'nien-khoa'))).toEqual([
      'temporal-server-v1.32.1',
    ]);
  });

  it.each([
    [
      'the disk is full',
      "echo 'write /tmp/x: no space left on device' >&2; exit 1",
      /disk is full.*DATA_DIR/,
    ],
    [
      'Go is too old',
      "echo 'requires go >= 1.26.8 (running go 1.20)' >&2; exit 1",
      /requires go >= 1\.26\.8[^]*TEMPORAL_ADDRESS/,
    ],
  ])('says what to do when %s', async (_, body, sentence) => {
    const { env } = withGo(body);
    await expect(buildServer(env)).rejects.toThrow(sentence);
    expect(existsSync(builtServer(env))).toBe(false);
    expect(readdirSync(join(env.XDG_CACHE_HOME ?? '', 'nien-khoa'))).toEqual([]);
  });
});
