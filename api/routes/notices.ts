import { z } from 'zod';
import { listNotices, markRead, noticeSorts } from '#db/notice/reads';
import { noticeView } from '#domain/contracts/notice';
import { list } from '#domain/contracts/shared';
import { refuse } from '#domain/problems';
import { id } from '#domain/shapes/basics';
import { filterOf, flag, listQuery, pageOf } from '../http/list-query.ts';
import { moment, mount, type Place } from '../http/mount.ts';

const filter = z.strictObject({ unread: flag });
const marked = z.object({ marked: z.number().int() });

/** The bell. */
export function noticeRoutes(place: Place): void {
  const { deps } = place;
  const route = mount(place);
  const tag = 'Thông báo / notices';
  route(
    {
      name: 'listNotices',
      method: 'get',
      path: '/api/notices',
      tag,
      summary: "Thông báo của mình, mới nhất trước / The asker's notices, newest first",
      query: listQuery(noticeSorts),
      answer: list(noticeView),
    },
    async (asked, given) =>
      listNotices(
        deps.read,
        asked.actor,
        pageOf(given.query, 'at', 'desc'),
        filterOf(filter, given.query.filter),
        await moment(deps, asked),
        asked.language,
      ),
  );
  route(
    {
      name: 'markNoticeRead',
      method: 'post',
      path: '/api/notices/{id}/read',
      tag,
      summary: 'Đánh dấu một thông báo đã đọc / Mark one as read',
      params: z.object({ id }),
      body: z.strictObject({}),
      answer: marked,
    },
    async (asked, { params }) => {
      const count = await markRead(deps.write, asked.actor, params.id, asked);
      return count < 0 ? refuse('not-found') : { marked: count };
    },
  );
  route(
    {
      name: 'markAllNoticesRead',
      method: 'post',
      path: '/api/notices/read-all',
      tag,
      summary: 'Đánh dấu mọi thông báo đã đọc / Mark all as read',
      body: z.strictObject({}),
      answer: marked,
    },
    async (asked) => ({ marked: await markRead(deps.write, asked.actor, null, asked) }),
  );
}
