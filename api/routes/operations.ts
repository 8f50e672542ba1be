import { mayAnywhere } from '#db/access/visible';
import { listKeptMail, readOperations } from '#db/screens/operations';
import { readOffset } from '#db/wake/clock';
import { operationsContracts } from '#domain/contracts/operations';
import { refuse } from '#domain/problems';
import { pageOf } from '../http/list-query.ts';
import { moment, mount, type Place } from '../http/mount.ts';

const DAY_MS = 86_400_000;

/** How the system itself is, and the mail it has kept. */
export function operationsRoutes(place: Place): void {
  const { deps } = place;
  const route = mount(place);
  route(operationsContracts.getOperations, async (asked) => {
    if (!(await asked.read(async (sql) => mayAnywhere(sql, asked.actor, 'operate', asked.today))))
      return refuse('not-allowed');
    const [up, known, offset] = await Promise.all([
      deps.around.temporalUp(),
      asked.read(async (sql) => readOperations(sql, asked.actor, asked.now, asked.today)),
      deps.clock.mode === 'demo' ? asked.read(async (sql) => readOffset(sql)) : 0,
    ]);
    return {
      temporal: { up, address: deps.around.temporalAddress },
      database: known.database,
      wakeUps: known.wakeUps,
      mail: { mode: deps.around.mail, ...known.mail },
      clock: {
        mode: deps.clock.mode,
        now: asked.now,
        offsetDays: Math.round((offset / DAY_MS) * 100) / 100,
      },
    };
  });
  route(operationsContracts.listKeptMail, async (asked, { query, filter }) =>
    (await asked.read(async (sql) => mayAnywhere(sql, asked.actor, 'operate', asked.today)))
      ? asked.read(async (sql) =>
          listKeptMail(
            sql,
            asked.actor,
            pageOf(query, 'at', 'desc'),
            filter,
            await moment(deps, asked),
          ),
        )
      : refuse('not-allowed'),
  );
}
