import { connect } from '#db/postgres/connect';
import { demoClock, realClock } from '#db/wake/clock';
import { rebuildClocks } from '#db/wake/relay';
import { readSettings } from '#settings';

/**
 * `npm run clocks:rebuild`: after Temporal's database was lost, the running worker starts every
 * open year again from the record.
 */
const settings = readSettings(process.env);
const db = connect(settings.databaseUrl, 'nk_writer', 1);
try {
  const clock = settings.clock === 'demo' ? demoClock(db, settings.nodeEnv) : realClock;
  const marked = await rebuildClocks(db, await clock.now());
  process.stdout.write(
    `${marked} clocks are marked to be started again. The worker starts them as fast as ` +
      'Temporal takes them; the operations page shows how many wait.\n',
  );
} finally {
  await db.end();
}
