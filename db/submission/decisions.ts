import type { PersonActor } from '#domain/access/actor';
import { actsIn } from '#domain/access/may';
import type { DecisionView } from '#domain/contracts/submission';
import type { Language } from '#domain/words/index';
import type { Reader } from '../postgres/connect.ts';
import { unitJson } from '../shared/refs.ts';
import { readableWith, said, type SaidRow } from './said.ts';

interface Row extends SaidRow {
  revision: number;
  round: number;
  step: number;
  kind: DecisionView['kind'];
  authority: string;
}

/** The decisions on a submission, oldest first. @param draftsToo may the asker read drafts? */
export async function decisionsOn(
  sql: Reader,
  submissionId: string,
  draftsToo: boolean,
  language: Language,
): Promise<DecisionView[]> {
  const rows = await sql<Row[]>`
    select d.revision, d.round, d.step, d.kind, d.authority, d.at, d.person_id,
      pe.name as person_name, d.office_position, x.text, ${unitJson(sql, 'u')} as office_unit
    from decision d
    join person pe on pe.id = d.person_id
    join unit u on u.id = d.office_unit_id
    left join event_text x on x.id = d.text_id
    where d.submission_id = ${submissionId}
      and ${readableWith(sql, sql`d`, draftsToo)}
    order by d.at, d.visit, d.seat`;
  return rows.map((d) => ({
    revision: d.revision,
    round: d.round,
    step: d.step,
    kind: d.kind,
    authority: d.authority,
    ...said(d, language),
  }));
}

/**
 * The last revision on which the actor decided, or somebody in an office they hold now: a successor
 * is shown what changed since the office decided. Null when there is none.
 */
export function lastDecidedOn(
  decisions: readonly DecisionView[],
  actor: PersonActor,
): number | null {
  const ours = decisions.filter(
    (d) =>
      d.kind !== 'recalled' &&
      (d.by.id === actor.personId || actsIn(actor, d.office.unit.id, d.office.position)),
  );
  return ours.length === 0 ? null : Math.max(...ours.map((d) => d.revision));
}
