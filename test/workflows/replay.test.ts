import { readdirSync } from 'node:fs';
import { Worker } from '@temporalio/worker';
import { beforeAll, expect, it } from 'vitest';
import { workflowBundle } from '#worker/temporal/bundle';
import { bundleFolder, quietRuntime } from '../support/clockwork.ts';
import { historiesFolder, readHistory } from '../support/record-histories.ts';

// Histories of released code. When one does not replay any more, years that are under way would
// stop: use patched().
const names = readdirSync(historiesFolder).filter((name) => name.endsWith('.json'));
let codePath: string;
beforeAll(async () => {
  quietRuntime();
  codePath = await workflowBundle(bundleFolder);
});

it('has histories of both cycles, of a whole year and of a run that continued', () => {
  expect(names.map((name) => name.replace(/^.*?-/, ''))).toEqual(
    expect.arrayContaining(['whole-year.json', 'directive.json', 'continued.json', 'outage.json']),
  );
});

it.each(names)('%s replays with the code of today', async (name) => {
  await expect(
    Worker.runReplayHistory({ workflowBundle: { codePath } }, readHistory(name), name),
  ).resolves.toBeUndefined();
});

it('notices a change of order: a history with another first act does not replay', async () => {
  const changed = readHistory(names.find((name) => name.includes('whole-year')) ?? '', (text) =>
    text.replace('"name":"readAgenda"', '"name":"open"'),
  );
  await expect(
    Worker.runReplayHistory({ workflowBundle: { codePath } }, changed, 'changed'),
  ).rejects.toThrow(/Nondeterminism/);
});
