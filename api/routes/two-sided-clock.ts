import { listTwoSidedClock } from '#db/screens/two-sided-clock';
import { clockContracts } from '#domain/contracts/two-sided-clock';
import { pageOf } from '../http/list-query.ts';
import { moment, mount, type Place } from '../http/mount.ts';

/** Who has held papers for how long. */
export function clockRoutes(place: Place): void {
  const { deps } = place;
  mount(place)(clockContracts.listClock, async (asked, { query, filter }) =>
    asked.read(async (sql) =>
      listTwoSidedClock(
        sql,
        asked.actor,
        pageOf(query, 'superiorDays', 'desc'),
        filter,
        await moment(deps, asked),
      ),
    ),
  );
}
