import { z } from 'zod';
import { submissionAsSeen } from '#db/plan/as-seen';
import { saveDraft } from '#db/submission/drafts';
import { listSubmissions, submissionSorts } from '#db/submission/list';
import { markSection } from '#db/submission/marks';
import { readersOf } from '#db/submission/readers';
import { submissionView } from '#db/submission/view';
import { marked, markedSection, readers } from '#domain/contracts/reading';
import { list, shownState } from '#domain/contracts/shared';
import {
  draftSaved,
  submissionRow,
  submissionView as submissionShape,
} from '#domain/contracts/submission';
import { isRefusal, refuse } from '#domain/problems';
import { id, schoolYear, submissionKind } from '#domain/shapes/basics';
import { partContent, partName, partSchema } from '#domain/shapes/content';
import { detailsOf } from '../http/details.ts';
import { filterOf, flag, listQuery, pageOf, q } from '../http/list-query.ts';
import { at, moment, mount, type Place } from '../http/mount.ts';
import { Problem } from '../http/problem.ts';

const filter = z.strictObject({
  q,
  kind: submissionKind.optional(),
  kinds: z.array(submissionKind).max(4).optional(),
  state: shownState.optional(),
  schoolYear: schoolYear.optional(),
  planId: id.optional(),
  late: flag,
});
const draft = z.strictObject({ content: partContent, version: z.number().int().min(0) });

/** Plan documents and reports: lists, one of them, its draft. */
export function submissionRoutes(place: Place): void {
  const { deps } = place;
  const route = mount(place);
  const tag = 'Văn bản trình / submissions';
  route(
    {
      name: 'listSubmissions',
      method: 'get',
      path: '/api/submissions',
      tag,
      summary:
        'Văn bản kế hoạch và báo cáo được xem / Plan documents and reports the asker may read',
      query: listQuery(submissionSorts),
      answer: list(submissionRow),
    },
    async (asked, given) =>
      listSubmissions(
        deps.read,
        asked.actor,
        pageOf(given.query),
        filterOf(filter, given.query.filter),
        await moment(deps, asked),
      ),
  );
  route(
    {
      name: 'getSubmission',
      method: 'get',
      path: '/api/submissions/{id}',
      tag,
      summary:
        'Một văn bản: bản thảo cho người soạn, bản ký gần nhất cho người khác / One of them: the draft for its authors, the last signed revision for others',
      params: z.object({ id }),
      answer: submissionShape,
    },
    async (asked, { params }) =>
      (await submissionView(deps.read, asked.actor, params.id, at(deps, asked))) ??
      refuse('not-found'),
  );
  route(
    {
      name: 'listSubmissionReaders',
      method: 'get',
      path: '/api/submissions/{id}/people',
      tag,
      summary:
        'Ai được xem, để gọi vào bằng @: gần nhất trước, tối đa mười hai / Who may read it, to call them in with @: the nearest first, twelve at most',
      params: z.object({ id }),
      query: z.strictObject({ q }),
      answer: readers,
    },
    async (asked, { params, query }) => {
      const seen = await submissionAsSeen(
        deps.read,
        deps.read,
        asked.actor,
        params.id,
        asked.now,
        deps.zone,
      );
      return seen
        ? { data: await readersOf(deps.read, seen, query.q, asked.language) }
        : refuse('not-found');
    },
  );
  const read = {
    params: z.object({ id }),
    answer: marked,
    problems: ['stale-revision', 'wrong-state'] as const,
  };
  route(
    {
      name: 'markSection',
      method: 'put',
      path: '/api/submissions/{id}/marks',
      tag,
      summary:
        'Đánh dấu đã đọc một phần của bản hiện tại / Mark a section of the current revision as read',
      ...read,
      body: markedSection,
    },
    async (asked, { params, body }) =>
      markSection(deps.write, asked.actor, params.id, { ...body, read: true }, at(deps, asked)),
  );
  route(
    {
      name: 'unmarkSection',
      method: 'delete',
      path: '/api/submissions/{id}/marks',
      tag,
      summary: 'Bỏ đánh dấu đã đọc / Take the mark back',
      ...read,
      query: z.strictObject({ part: partName, revision: z.coerce.number().int().min(1) }),
    },
    async (asked, { params, query }) =>
      markSection(deps.write, asked.actor, params.id, { ...query, read: false }, at(deps, asked)),
  );
  route(
    {
      name: 'saveDraftPart',
      method: 'put',
      path: '/api/submissions/{id}/draft/{part}',
      tag,
      summary:
        'Lưu một phần bản thảo đè lên phiên bản đã thấy / Save one part of a draft over the version that was seen',
      params: z.object({ id, part: partName }),
      body: draft,
      answer: draftSaved,
      problems: ['not-allowed', 'wrong-state', 'stale-version'],
    },
    async (asked, { params, body }) => {
      const content = partSchema(params.part).safeParse(body.content, { reportInput: true });
      if (!content.success)
        throw new Problem({ refused: 'bad-input', details: detailsOf(content.error, params.part) });
      const saved = await saveDraft(
        deps.write,
        asked.actor,
        {
          submissionId: params.id,
          part: params.part,
          content: content.data,
          version: body.version,
        },
        at(deps, asked),
      );
      if (!isRefusal(saved) && 'conflict' in saved)
        throw new Problem(
          { refused: 'stale-version', params: { version: saved.conflict.version } },
          { current: saved.conflict },
        );
      return saved;
    },
  );
}
