import { submissionAsSeen } from '#db/plan/as-seen';
import { saveDraft } from '#db/submission/drafts';
import { listSubmissions } from '#db/submission/list';
import { markSection } from '#db/submission/marks';
import { readersOf } from '#db/submission/readers';
import { submissionView } from '#db/submission/view';
import { submissionContracts } from '#domain/contracts/submission';
import { isRefusal, refuse } from '#domain/problems';
import { partSchema } from '#domain/shapes/content';
import { detailsOf } from '../http/details.ts';
import { pageOf } from '../http/list-query.ts';
import { at, moment, mount, type Place } from '../http/mount.ts';
import { Problem } from '../http/problem.ts';

/** Plan documents and reports: lists, one of them, its draft. */
export function submissionRoutes(place: Place): void {
  const { deps } = place;
  const route = mount(place);
  route(submissionContracts.listSubmissions, async (asked, { query, filter }) =>
    asked.read(async (sql) =>
      listSubmissions(sql, asked.actor, pageOf(query), filter, await moment(deps, asked)),
    ),
  );
  route(
    submissionContracts.getSubmission,
    async (asked, { params }) =>
      (await asked.read(async (sql) =>
        submissionView(sql, deps.reference, asked.actor, params.id, at(deps, asked)),
      )) ?? refuse('not-found'),
  );
  route(submissionContracts.listSubmissionReaders, async (asked, { params, query }) => {
    const seen = await asked.read(async (sql) =>
      submissionAsSeen(deps.reference, sql, asked.actor, params.id, asked.now),
    );
    return seen
      ? {
          data: await asked.read(async (sql) => readersOf(sql, seen, query.q, asked.language)),
        }
      : refuse('not-found');
  });
  route(submissionContracts.markSection, async (asked, { params, body }) =>
    markSection(
      deps.write,
      deps.reference,
      asked.actor,
      params.id,
      { ...body, read: true },
      at(deps, asked),
    ),
  );
  route(submissionContracts.unmarkSection, async (asked, { params, query }) =>
    markSection(
      deps.write,
      deps.reference,
      asked.actor,
      params.id,
      { ...query, read: false },
      at(deps, asked),
    ),
  );
  route(submissionContracts.saveDraftPart, async (asked, { params, body }) => {
    const content = partSchema(params.part).safeParse(body.content, { reportInput: true });
    if (!content.success)
      throw new Problem({ refused: 'bad-input', details: detailsOf(content.error, params.part) });
    const saved = await saveDraft(
      deps.write,
      deps.reference,
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
  });
}
