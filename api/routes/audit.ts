import { listAudit } from '#db/screens/audit';
import { auditContracts } from '#domain/contracts/audit';
import { pageOf } from '../http/list-query.ts';
import { moment, mount, type Place } from '../http/mount.ts';

/** The record, act by act. */
export function auditRoutes(place: Place): void {
  const { deps } = place;
  mount(place)(auditContracts.listAudit, async (asked, { query, filter }) =>
    asked.read(async (sql) =>
      listAudit(
        sql,
        asked.actor,
        pageOf(query, 'at', 'desc'),
        filter,
        await moment(deps, asked),
        asked.language,
      ),
    ),
  );
}
