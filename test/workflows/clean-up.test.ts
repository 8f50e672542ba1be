import { afterAll, beforeAll, expect, it } from 'vitest';
import { connect, type Db } from '#db/postgres/connect';
import { later } from '#domain/calendar/dates';
import { CLEAN_UP_SCHEDULE } from '#worker/temporal/clean-up-schedule';
import { expiringRows, rowsThere } from '../support/expired.ts';
import { setStage, type Stage } from '../support/stage.ts';

let stage: Stage;
let owner: Db;
beforeAll(async () => {
  stage = await setStage();
  owner = connect(stage.url, 'owner', 2);
});
afterAll(async () => {
  await owner.end();
  await stage.close();
});

const schedule = () => stage.clockwork.client.schedule.getHandle(CLEAN_UP_SCHEDULE);

it('is scheduled once, for the night of the province, and stays paused when an operator paused it', async () => {
  const before = await schedule().describe();
  expect(before.spec).toMatchObject({
    timezone: 'Asia/Ho_Chi_Minh',
    calendars: [{ hour: [{ start: 3, end: 3 }], minute: [{ start: 0, end: 0 }] }],
  });
  expect(before.action).toMatchObject({ workflowType: 'cleanUp' });
  expect(before.state.paused).toBe(false);

  await schedule().pause('while the disk is being changed');
  await stage.clockwork.stopWorker();
  await stage.clockwork.startWorker();
  const after = await schedule().describe();
  expect(after.spec).toEqual(before.spec);
  expect(after.action).toEqual(before.action);
  expect(after.state).toMatchObject({ paused: true, note: 'while the disk is being changed' });
  await schedule().unpause();
});

it('deletes in one run what no longer counts, by the machine for sign-in and by people for the record', async () => {
  const { world, clockwork } = stage;
  const { submissionId } = await world.drafted('plan', await clockwork.clock.now());
  const rows = await expiringRows(
    owner,
    world,
    { machine: new Date().toISOString(), people: await clockwork.clock.now() },
    submissionId,
  );
  // More than one statement deletes.
  await owner`
    insert into auth.attempt (key, count, window_ends)
    select 'ended-' || n, 1, '2020-01-01T00:00:00Z' from generate_series(1, 1200) n`;
  await schedule().trigger();
  await expect.poll(() => rowsThere(owner), { timeout: 60_000 }).toEqual(rows.kept);

  const [run] = (await schedule().describe()).info.recentActions;
  if (run?.action.type !== 'startWorkflow') throw new Error('nothing was started');
  const handle = clockwork.client.workflow.getHandle(
    run.action.workflow.workflowId,
    run.action.workflow.firstExecutionRunId,
  );
  expect(await handle.result()).toMatchObject({
    attempts: 1_201,
    sessions: 1,
    'idempotency-keys': 1,
    'unattached-files': 1,
  });
});

it('goes on with the other kinds when one cannot be deleted, and ends as failed', async () => {
  const { client } = stage.clockwork;
  await owner`
    insert into auth.attempt ${owner({ key: 'old', count: 1, window_ends: '2020-01-01T00:00:00Z' })}`;
  await owner`
    insert into idempotency_key ${owner({
      person_id: stage.world.people.clerk,
      key: 'old',
      request_sha256: 'x',
      outcome: owner.json({}),
      at: later(await stage.clockwork.clock.now(), -40 * 86_400_000),
    })}`;
  await owner`revoke delete on auth.attempt from nk_writer`;
  const failing = client.workflow.execute('cleanUp', {
    workflowId: 'clean-up-without-leave',
    taskQueue: 'nien-khoa-test',
  });
  await expect(failing).rejects.toThrow(/Workflow execution failed/);
  await owner`grant delete on auth.attempt to nk_writer`;
  const there = await rowsThere(owner);
  expect(there['attempts']).toContain('old');
  expect(there['keys']).not.toContain('old');
});
