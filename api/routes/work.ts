import { readHome } from '#db/screens/home';
import { listWork } from '#db/screens/work/list';
import { MAX_PAGE_ROWS } from '#domain/contracts/list';
import { workContracts } from '#domain/contracts/work';
import { pageOf } from '../http/list-query.ts';
import { moment, mount, type Place } from '../http/mount.ts';

/** What a person sees first: home, and what waits for them. */
export function workRoutes(place: Place): void {
  const { deps } = place;
  const route = mount(place);
  route(workContracts.getHome, async (asked, { query }) =>
    asked.read(async (sql) =>
      readHome(sql, asked.actor, query.schoolYear, await moment(deps, asked)),
    ),
  );
  route(workContracts.listWork, async (asked, { query, filter }) =>
    asked.read(async (sql) =>
      listWork(sql, asked.actor, pageOf(query), filter, await moment(deps, asked)),
    ),
  );
  route(workContracts.getReviewQueue, async (asked, { query, filter }) => {
    const { data } = await asked.read(async (sql) =>
      listWork(
        sql,
        asked.actor,
        { ...pageOf(query), page: 1, perPage: MAX_PAGE_ROWS },
        { ...filter, kind: 'review' },
        await moment(deps, asked),
      ),
    );
    return { ids: data.flatMap((w) => w.submissionId ?? []) };
  });
}
