import type { PlanCommand } from '#domain/plan/commands';
import { isRefusal } from '#domain/problems';
import type { DirectiveContent } from '#domain/shapes/directive';
import { startClockwork, type Clockwork, type ClockworkOptions } from './clockwork.ts';
import { testDatabase } from './postgres.ts';
import { testTemporal, type TestTemporal } from './temporal.ts';
import { smallWorld, type World } from './world.ts';

export interface Seen {
  readonly submissionId: string;
  readonly revision: number;
  readonly sha256: string;
}
type Who = keyof World['people'];

/** A notice as a table of expectations shows it: day and time in Việt Nam, what, to whom. */
export type Told = readonly [at: string, kind: string, who: string];

/** The small world with its clock side, standing at the moment the directive was issued. */
export interface Stage {
  readonly url: string;
  readonly temporal: TestTemporal;
  readonly world: World;
  readonly clockwork: Clockwork;
  /**
   * At `now`, to which everything is advanced, somebody acts. @throws when the command is refused
   */
  at(now: string, who: Who, command: PlanCommand, planId?: string): Promise<Seen>;
  /** Drafts and sends up the answer of this kind. */
  send(
    now: string,
    kind: 'plan' | 'semester-report' | 'year-report',
    planId?: string,
  ): Promise<Seen>;
  /** All mail notices of a plan in their order. */
  told(planId?: string): Promise<Told[]>;
  phase(planId?: string): Promise<string | undefined>;
  close(): Promise<void>;
}

export const ISSUED = '2026-09-07T01:00:00.000Z';

const localTime = (instant: string): string =>
  new Date(Date.parse(instant) + 7 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');

export async function setStage(
  options: Partial<ClockworkOptions> & { readonly over?: Partial<DirectiveContent> } = {},
): Promise<Stage> {
  const database = await testDatabase();
  const temporal = options.temporal ?? (await testTemporal());
  const world = await smallWorld(database.url, ISSUED, options.over);
  const clockwork = await startClockwork({
    at: ISSUED,
    ...options,
    databaseUrl: database.url,
    temporal,
  });
  await clockwork.settled();
  const names = new Map(Object.entries(world.people).map(([name, id]) => [id, name]));
  const act = async (
    now: string,
    who: Who,
    command: PlanCommand,
    planId: string,
  ): Promise<Seen> => {
    const answer = await world.act(who, command, now, { planId });
    if (isRefusal(answer))
      throw new Error(`${now} ${who} ${command.type}: ${JSON.stringify(answer)}`);
    const { id, revision, sha256 } = (answer['submission'] ?? {}) as {
      id: string;
      revision: number;
      sha256: string;
    };
    return { submissionId: id, revision, sha256 };
  };
  const stage: Stage = {
    url: database.url,
    temporal,
    world,
    clockwork,
    async at(now, who, command, planId = world.planId) {
      await clockwork.advance(now);
      return act(now, who, command, planId);
    },
    async send(now, kind, planId = world.planId) {
      await clockwork.advance(now);
      const draft = await world.drafted(kind, now, planId);
      return act(
        now,
        planId === world.planId ? 'principal' : 'otherPrincipal',
        { type: 'submit', ...draft },
        planId,
      );
    },
    async told(planId = world.planId) {
      await clockwork.settled();
      const rows = await world.db<{ at: string; kind: string; person_id: string }[]>`
        select at, kind, person_id
        from notice
        where plan_id = ${planId}
          and channel = 'mail'
        order by at, kind, person_id`;
      return rows
        .map((r): Told => [localTime(r.at), r.kind, names.get(r.person_id) ?? '?'])
        .toSorted((a, b) => a.join().localeCompare(b.join(), 'en'));
    },
    phase: async (planId = world.planId) =>
      (await world.db<{ phase: string }[]>`select phase from plan where id = ${planId}`)[0]?.phase,
    async close() {
      await clockwork.stop();
      await world.close();
      await database.close();
    },
  };
  return stage;
}
