import { listNotices, markRead } from '#db/notice/reads';
import { noticeContracts } from '#domain/contracts/notice';
import { refuse } from '#domain/problems';
import { pageOf } from '../http/list-query.ts';
import { moment, mount, type Place } from '../http/mount.ts';

/** The bell. */
export function noticeRoutes(place: Place): void {
  const { deps } = place;
  const route = mount(place);
  route(noticeContracts.listNotices, async (asked, { query, filter }) =>
    asked.read(async (sql) =>
      listNotices(
        sql,
        asked.actor,
        pageOf(query, 'at', 'desc'),
        filter,
        await moment(deps, asked),
        asked.language,
      ),
    ),
  );
  route(noticeContracts.markNoticeRead, async (asked, { params }) => {
    const count = await markRead(deps.write, asked.actor, params.id, asked);
    return count < 0 ? refuse('not-found') : { marked: count };
  });
  route(noticeContracts.markAllNoticesRead, async (asked) => ({
    marked: await markRead(deps.write, asked.actor, null, asked),
  }));
}
