import { may, officeFor } from '#domain/access/may';
import { localDate } from '#domain/calendar/dates';
import type { RouteVersionView } from '#domain/contracts/review-route';
import {
  decideRoute,
  evolveRoute,
  type RouteCommand,
  type RouteContext,
  type RouteEvent,
  type RouteState,
} from '#domain/review-route/review-route';
import { schoolKinds } from '#domain/shapes/basics';
import { readableReviewRoute } from '../access/conditions.ts';
import { canonical, sha256 } from '../record/canonical.ts';
import { oneByOne } from '../record/one-by-one.ts';
import type { Stream } from '../record/stream.ts';
import { subjectOf } from '../unit/tree.ts';
import { heldByNobody, holdersOf } from './holders.ts';
import { readVersions } from './list.ts';

/**
 * A review route as a stream of the record: drafted (working rows), published version by version,
 * archived. Wakes nothing.
 */
export function reviewRouteStream(
  zone: string,
): Stream<RouteState, RouteCommand, RouteEvent, RouteContext> {
  return oneByOne({
    wakes: () => null,
    decide: decideRoute,
    evolve: evolveRoute,
    office: (_state, _command, ctx) => officeFor(ctx.actor, 'publish-route', ctx.subject),
    async load(sql, call) {
      const day = localDate(call.now, zone);
      const [row] = await sql<
        {
          owner_unit_id: string;
          name: string;
          archived_on: string | null;
          seq: number;
          head_hash: string;
          readable: boolean;
        }[]
      >`
        select r.owner_unit_id, r.name, r.archived_on, r.seq, r.head_hash,
          ${readableReviewRoute(sql, call.actor, day)} as readable
        from review_route r
        where r.id = ${call.streamId}
        for update of r`;
      if (!row) return null;
      const [versions, subject] = await Promise.all([
        readVersions(sql, call.streamId),
        subjectOf(sql, row.owner_unit_id, day),
      ]);
      const draft = versions.find((v) => v.state === 'draft');
      // The most units it could serve: the schools under its owner. A directive asks again, for the
      // units it goes to.
      const holders =
        call.command.type === 'publish' && draft && may(call.actor, 'publish-route', subject)
          ? await holdersOf(
              sql,
              draft.spec,
              { under: row.owner_unit_id, line: null, kinds: [...schoolKinds] },
              row.owner_unit_id,
              day,
            )
          : null;
      return {
        state: {
          id: call.streamId,
          name: row.name,
          archivedOn: row.archived_on,
          published: versions.find((v) => v.state === 'published')?.version ?? 0,
          draft: draft ? draftOf(draft) : null,
        },
        head: { seq: row.seq, hash: row.head_hash },
        context: {
          now: call.now,
          zone,
          actor: call.actor,
          subject,
          readable: row.readable,
          ...(holders && { holders: { units: holders.units, nobody: heldByNobody(holders) } }),
        },
      };
    },
    project: (sql, { streamId, after, before, head, events, actor, now }) => [
      sql`
        update review_route
        set name = ${after.name}, archived_on = ${after.archivedOn}, seq = ${head.seq},
          head_hash = ${head.hash}
        where id = ${streamId}`,
      ...events.flatMap(({ event }) =>
        event.type === 'route-published' && actor.kind === 'person'
          ? [
              sql`
                update review_route_version
                set state = 'published', published_by = ${actor.personId}, published_at = ${now},
                  sha256 = ${event.specSha256}
                where route_id = ${streamId}
                  and version = ${event.version}
                  and draft_version = ${before.draft?.draftVersion ?? 0}`,
            ]
          : [],
      ),
    ],
    answer: ({ streamId, head, after }) => ({
      id: streamId,
      seq: head.seq,
      published: after.published,
      archivedOn: after.archivedOn,
    }),
  });
}

const draftOf = (v: RouteVersionView): NonNullable<RouteState['draft']> => ({
  version: v.version,
  draftVersion: v.draftVersion,
  name: v.name,
  spec: v.spec,
  sha256: sha256(canonical(v.spec)),
});
