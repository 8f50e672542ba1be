import { readBoard } from '#db/screens/board';
import { boardContracts } from '#domain/contracts/board';
import { refuse } from '#domain/problems';
import { moment, mount, type Place } from '../http/mount.ts';

/** How each unit stands with each obligation of a directive. */
export function boardRoutes(place: Place): void {
  const { deps } = place;
  mount(place)(
    boardContracts.getBoard,
    async (asked, { query }) =>
      (await asked.read(async (sql) =>
        readBoard(sql, deps.reference, asked.actor, query.directiveId, await moment(deps, asked)),
      )) ?? refuse('not-found'),
  );
}
