import { delegatesFor } from '#db/unit/delegates';
import { myDelegations } from '#db/unit/delegations';
import { delegationContracts } from '#domain/contracts/unit';
import { moment, mount, type Place } from '../http/mount.ts';

/**
 * Offices that are lent: what is mine, and to whom I could lend. The acts themselves are acts on a
 * unit.
 */
export function delegationRoutes(place: Place): void {
  const { deps } = place;
  const route = mount(place);
  route(delegationContracts.listMyDelegations, async (asked) =>
    asked.read(async (sql) =>
      myDelegations(sql, asked.actor, await moment(deps, asked), asked.language),
    ),
  );
  route(delegationContracts.listDelegates, async (asked, { params, query }) =>
    asked.read(async (sql) =>
      delegatesFor(
        sql,
        asked.actor,
        params.id,
        query.position,
        query.on ?? asked.today,
        await moment(deps, asked),
        asked.language,
      ),
    ),
  );
}
