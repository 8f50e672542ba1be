import { listTasks } from '#db/task/list';
import { taskContracts } from '#domain/contracts/task';
import { pageOf } from '../http/list-query.ts';
import { moment, mount, type Place } from '../http/mount.ts';

/** What the approved plans set out to do. */
export function taskRoutes(place: Place): void {
  const { deps } = place;
  mount(place)(taskContracts.listTasks, async (asked, { query, filter }) =>
    asked.read(async (sql) =>
      listTasks(sql, asked.actor, pageOf(query), filter, await moment(deps, asked)),
    ),
  );
}
