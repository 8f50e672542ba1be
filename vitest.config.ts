import { defineConfig, type TestProjectConfiguration } from 'vitest/config';

const postgres = 'test/support/global-postgres.ts';
const temporal = 'test/support/global-temporal.ts';

type Part = {
  readonly name: string;
  readonly servers?: readonly string[];
  readonly seconds?: number;
};

// The servers are started once for all projects that name them, and only when one of their files
// runs.
const parts: readonly Part[] = [
  { name: 'domain' },
  { name: 'documents' },
  { name: 'scripts', seconds: 120 },
  { name: 'db', servers: [postgres] },
  { name: 'demo', servers: [postgres], seconds: 60 },
  { name: 'api', servers: [postgres] },
  { name: 'workflows', servers: [postgres, temporal], seconds: 120 },
  { name: 'worker', servers: [postgres, temporal], seconds: 120 },
  { name: 'admin', servers: [postgres, temporal], seconds: 120 },
  { name: 'e2e', servers: [postgres, temporal], seconds: 300 },
];

const project = ({ name, servers = [], seconds = 20 }: Part): TestProjectConfiguration => ({
  extends: true,
  test: {
    name,
    include: [`test/${name}/**/*.test.{ts,tsx}`],
    globalSetup: [...servers],
    testTimeout: seconds * 1000,
    hookTimeout: Math.max(seconds, 60) * 1000,
  },
});

export default defineConfig({
  test: {
    pool: 'forks',
    maxWorkers: 2,
    env: { TZ: 'UTC', NODE_ENV: 'test' },
    // Servers get time to stop; SQLite and Postgres write their last page then.
    teardownTimeout: 60_000,
    passWithNoTests: false,
    projects: parts.map(project),
  },
});
