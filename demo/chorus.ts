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

/** One unit's year in a choir: what it has begun, and how it is called. */
export interface Voice {
  readonly unit: string;
  readonly planId: string;
  readonly owed: Readonly<Partial<Record<SubmissionKind, string>>>;
}

/**
 * Many units under one directive that do the same, each on its own day: one transaction for all of
 * them an act. No timer may be due between.
 */
export async function chorusOn(
  db: Db,
  reference: Reference,
  directiveId: string,
  codes: readonly string[],
) {
  const { zone } = reference;
  const stream = planStream(reference);
  const rows = await db<{ unit: string; plan_id: string; kind: SubmissionKind; id: string }[]>`
    select u.code as unit, p.id as plan_id, o.kind, o.id from plan p join unit u on u.id = p.unit_id join obligation o on o.plan_id = p.id
    where p.directive_id = ${directiveId} and u.code = any(${[...codes]}) order by u.code`;
  const voices = [...Map.groupBy(rows, (r) => r.unit)].map(([unit, own]): Voice => ({
    unit,
    planId: own[0]?.plan_id ?? '',
    owed: Object.fromEntries(own.map((r) => [r.kind, r.id])),
  }));
  const papers = new Map<string, Seen>();
  const of = (v: Voice, kind: SubmissionKind): Seen =>
    papers.get(`${v.unit} ${kind}`) ?? { id: '', draftVersion: 0, revision: 0, sha256: '' };
  // Offices of last year no longer change: each person's are asked for once a day.
  const actors = new Map<string, Promise<Actor>>();
  const actorAt = (login: string, day: string): Promise<Actor> => {
    const key = `${login} ${day}`;
    const found = actors.get(key) ?? actorOf(db, personId(login), day);
    actors.set(key, found);
    return found;
  };

  /**
   * Each does one thing; null stays silent. `login` null: the system does it. @throws when one of
   * them is refused
   */
  async function all(
    act: (v: Voice) => {
      readonly login: string | null;
      readonly now: Instant;
      readonly command: PlanCommand | PlanSystemCommand;
      readonly kind?: SubmissionKind;
    } | null,
  ): Promise<void> {
    const acts = voices.flatMap((v) => {
      const what = act(v);
      return what ? [{ v, ...what }] : [];
    });
    const calls = await Promise.all(
      acts.map(async ({ v, login, now, command }) => ({
        actor:
          login === null ? { kind: 'system' as const } : await actorAt(login, localDate(now, zone)),
        now,
        streamId: v.planId,
        command,
      })),
    );
    const outcomes = await executeTogether(db, stream, calls, 'wait');
    for (const [i, outcome] of outcomes.entries()) {
      const { v, now, command, kind } = acts[i] as (typeof acts)[number];
      if (outcome === null || isRefusal(outcome))
        throw new Error(
          `${v.unit}, ${now}: ${command.type} was refused: ${JSON.stringify(outcome)}`,
        );
      const { submission } = outcome as {
        readonly submission?: {
          readonly id: string;
          readonly revision: number;
          readonly sha256: string | null;
        };
      };
      if (submission && kind)
        papers.set(`${v.unit} ${kind}`, {
          ...of(v, kind),
          id: submission.id,
          revision: submission.revision,
          sha256: submission.sha256 ?? '',
        });
    }
  }

  /** Writes every unit's draft, as if typed. */
  async function write(
    kind: SubmissionKind,
    text: (v: Voice) => {
      readonly by: string;
      readonly now: Instant;
      readonly content: Partial<Content>;
    },
  ): Promise<void> {
    await Promise.all(
      voices.map(async (v) => {
        const { by, now, content } = text(v);
        const draftVersion = await saveWholeDraft(db, of(v, kind).id, content, {
          by: personId(by),
          now,
        });
        papers.set(`${v.unit} ${kind}`, { ...of(v, kind), draftVersion });
      }),
    );
  }
  return { voices, of, all, write };
}
