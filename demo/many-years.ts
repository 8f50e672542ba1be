import { actorOf } from '#db/access/people';
import { planStream } from '#db/plan/stream';
import type { Db } from '#db/postgres/connect';
import { executeTogether } from '#db/record/execute';
import type { Reference } from '#db/shared/reference';
import type { Actor } from '#domain/access/actor';
import { localDate, type Instant } from '#domain/calendar/dates';
import type { PlanCommand, PlanSystemCommand } from '#domain/plan/commands';
import { isRefusal } from '#domain/problems';
import type { SubmissionKind } from '#domain/shapes/basics';
import type { Content } from '#domain/shapes/content';
import { saveWholeDraft } from './drafts.ts';
import { personId } from './ids.ts';
import type { Seen } from './play.ts';

/** One of many years that are played together: the unit, and its obligations by kind. */
export interface UnitYear {
  readonly unit: string;
  readonly planId: string;
  readonly owed: Readonly<Partial<Record<SubmissionKind, string>>>;
}

/**
 * Plays the years of many units that do the same, each on its own day: one act of all of them is
 * one transaction. No timer may come due between two acts.
 */
export async function manyYears(
  db: Db,
  reference: Reference,
  directiveId: string,
  codes: readonly string[],
) {
  const { zone } = reference;
  const stream = planStream(reference);
  const rows = await db<{ unit: string; plan_id: string; kind: SubmissionKind; id: string }[]>`
    select u.code as unit, p.id as plan_id, o.kind, o.id
    from plan p
    join unit u on u.id = p.unit_id
    join obligation o on o.plan_id = p.id
    where p.directive_id = ${directiveId}
      and u.code = any(${[...codes]})
    order by u.code`;
  const years = [...Map.groupBy(rows, (r) => r.unit)].map(([unit, own]): UnitYear => ({
    unit,
    planId: own[0]?.plan_id ?? '',
    owed: Object.fromEntries(own.map((r) => [r.kind, r.id])),
  }));
  const papers = new Map<string, Seen>();
  const paperOf = (year: UnitYear, kind: SubmissionKind): Seen =>
    papers.get(`${year.unit} ${kind}`) ?? { id: '', draftVersion: 0, revision: 0, sha256: '' };
  // Offices of last year no longer change, so each person's are read once for each day.
  const actors = new Map<string, Promise<Actor>>();
  const actorAt = (login: string, day: string): Promise<Actor> => {
    const key = `${login} ${day}`;
    const found = actors.get(key) ?? actorOf(db, personId(login), day);
    actors.set(key, found);
    return found;
  };

  /**
   * One act in each year, null for a year in which nothing is done; `login` null: by the system.
   * @throws when one of them is refused
   */
  async function actAll(
    act: (year: UnitYear) => {
      readonly login: string | null;
      readonly now: Instant;
      readonly command: PlanCommand | PlanSystemCommand;
      readonly kind?: SubmissionKind;
    } | null,
  ): Promise<void> {
    const acts = years.flatMap((year) => {
      const what = act(year);
      return what ? [{ year, ...what }] : [];
    });
    const calls = await Promise.all(
      acts.map(async ({ year, login, now, command }) => ({
        actor:
          login === null ? { kind: 'system' as const } : await actorAt(login, localDate(now, zone)),
        now,
        streamId: year.planId,
        command,
      })),
    );
    const outcomes = await executeTogether(db, stream, calls, 'wait');
    for (const [i, outcome] of outcomes.entries()) {
      const { year, now, command, kind } = acts[i] as (typeof acts)[number];
      if (outcome === null || isRefusal(outcome))
        throw new Error(
          `${year.unit}, ${now}: ${command.type} was refused: ${JSON.stringify(outcome)}`,
        );
      const { submission } = outcome as {
        readonly submission?: {
          readonly id: string;
          readonly revision: number;
          readonly sha256: string | null;
        };
      };
      if (submission && kind)
        papers.set(`${year.unit} ${kind}`, {
          ...paperOf(year, kind),
          id: submission.id,
          revision: submission.revision,
          sha256: submission.sha256 ?? '',
        });
    }
  }

  /** Writes every unit's draft, as if typed. */
  async function writeAll(
    kind: SubmissionKind,
    text: (year: UnitYear) => {
      readonly by: string;
      readonly now: Instant;
      readonly content: Partial<Content>;
    },
  ): Promise<void> {
    await Promise.all(
      years.map(async (year) => {
        const { by, now, content } = text(year);
        const draftVersion = await saveWholeDraft(db, paperOf(year, kind).id, content, {
          by: personId(by),
          now,
        });
        papers.set(`${year.unit} ${kind}`, { ...paperOf(year, kind), draftVersion });
      }),
    );
  }
  return { years, paperOf, actAll, writeAll };
}
