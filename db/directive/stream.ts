import { officeFor } from '#domain/access/may';
import { localDate } from '#domain/calendar/dates';
import {
  decideDirective,
  evolveDirective,
  routeFor,
  type DirectiveCommand,
  type DirectiveContext,
  type DirectiveEvent,
  type DirectivePhase,
  type DirectiveState,
} from '#domain/directive/directive';
import type { UnitKind } from '#domain/shapes/basics';
import { directiveContent, type DirectiveContent } from '#domain/shapes/directive';
import type { Tx } from '../postgres/connect.ts';
import { canonical, sha256 } from '../record/canonical.ts';
import { oneByOne } from '../record/one-by-one.ts';
import type { Stream } from '../record/stream.ts';
import { heldByNobody, holdersOf } from '../review-route/holders.ts';
import { newestRoutes } from '../shared/reference.ts';
import { subjectOf, targetUnits } from '../unit/tree.ts';

/**
 * Are the routes published, and is somebody there to decide? Asked for the units that would take
 * each of them.
 */
async function routesFor(
  sql: Tx,
  content: DirectiveContent,
  units: readonly { id: string; kind: UnitKind }[],
  issuerUnitId: string,
  day: string,
): Promise<DirectiveContext['routes']> {
  const wanted = [...new Set(content.routes.map((r) => r.routeId))];
  const routes = await newestRoutes(sql, wanted);
  const nobody = await Promise.all(
    routes.map(async ({ routeId, spec }) => {
      const taking = units
        .filter((u) =>
          content.obligations.some((o) => routeFor(content, u.kind, o.kind) === routeId),
        )
        .map((u) => u.id);
      return taking.length === 0
        ? []
        : heldByNobody(await holdersOf(sql, spec, { units: taking }, issuerUnitId, day));
    }),
  );
  return { published: new Set(routes.map((r) => r.routeId)), nobody: nobody.flat() };
}

/**
 * A directive as a stream of the record: drafted (working rows), issued, fanned out in steps,
 * closed.
 */
export function directiveStream(
  zone: string,
): Stream<
  DirectiveState,
  DirectiveCommand,
  DirectiveEvent,
  DirectiveContext & { readonly units: readonly string[] }
> {
  return oneByOne<
    DirectiveState,
    DirectiveCommand,
    DirectiveEvent,
    DirectiveContext & { readonly units: readonly string[] }
  >({
    wakes: () => 'directive',
    decide: decideDirective,
    evolve: evolveDirective,
    office: (_state, _command, ctx) => officeFor(ctx.actor, 'issue', ctx.subject),
    async load(sql, call) {
      const [row] = await sql<
        {
          issuer_unit_id: string;
          state: DirectivePhase;
          version: number;
          content: unknown;
          seq: number;
          head_hash: string;
        }[]
      >`
        select issuer_unit_id, state, version, content, seq, head_hash
        from directive
        where id = ${call.streamId}
        for update`;
      if (!row) return null;
      const content = directiveContent.parse(row.content);
      const day = localDate(call.now, zone);
      const [subject, units] = await Promise.all([
        subjectOf(sql, row.issuer_unit_id, day),
        call.command.type === 'issue' ? targetUnits(sql, content.target, day) : [],
      ]);
      return {
        state: {
          id: call.streamId,
          issuerUnitId: row.issuer_unit_id,
          phase: row.state,
          version: row.version,
        },
        head: { seq: row.seq, hash: row.head_hash },
        context: {
          now: call.now,
          zone,
          actor: call.actor,
          subject,
          content,
          contentSha256: sha256(canonical(content)),
          targets: { count: units.length, sha256: sha256(units.map((u) => u.id).join('\n')) },
          units: units.map((u) => u.id),
          routes:
            units.length > 0
              ? await routesFor(sql, content, units, row.issuer_unit_id, day)
              : { published: new Set(), nobody: [] },
        },
      };
    },
    project(sql, { streamId, after, head, events, now, context }) {
      const issued = events.map((e) => e.event).find((e) => e.type === 'issued');
      return [
        sql`
          update directive
          set state = ${after.phase}, seq = ${head.seq}, head_hash = ${head.hash}
          where id = ${streamId}`,
        ...(issued
          ? [
              sql`
                update directive
                set issued_at = ${now}, target_count = ${issued.count},
                  target_sha256 = ${issued.targetSha256}
                where id = ${streamId}`,
              sql`
                insert into directive_target (directive_id, unit_id)
                select ${streamId}, u
                from unnest(${[...context.units]}::uuid[]) u`,
            ]
          : []),
      ];
    },
    answer: ({ streamId, head, after, context }) => ({
      id: streamId,
      seq: head.seq,
      phase: after.phase,
      count: context.targets.count,
    }),
  });
}
