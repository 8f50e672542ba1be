import { lentActFor } from '#domain/review/steps';
import type { Fragment } from '../../postgres/connect.ts';
import { shownObligationSql } from '../../shared/shown-sql.ts';
import { itemsOf, submissionColumns, submissions, type Asker, type FindItems } from './item.ts';

/** Papers at a desk of the asker, on which they may decide. */
export const review: FindItems = (asker) => {
  const { sql, moment } = asker;
  return itemsOf(sql, 'review', {
    about: sql`s.id`,
    ...submissionColumns(sql),
    state: shownObligationSql(sql, moment.now),
    since: sql`s.step_since`,
    dueOn: sql`s.step_due_on`,
    paper: sql`
      jsonb_build_object(
        'revision', s.revision, 'sha256', s.sha256, 'act', s.steps -> s.step_index ->> 'act',
        'confirm', s.steps -> s.step_index ->> 'confirm', 'seat', mine.seat
      )`,
    rows: sql`
      ${submissions(sql)}
      join lateral (${seatOfAsker(asker)}) mine on true
      where p.phase <> 'closed'
        and not ${isBarred(asker)}`,
  });
};

/**
 * `seatFor` of domain/review/steps.ts in SQL: the seat of the current step of `s` that waits for
 * the asker, by their own office, by one lent for such an act and paper, or as head of the same
 * unit. One row, or none.
 */
function seatOfAsker({ sql, actor }: Asker): Fragment {
  const offices = actor.offices.map((o, n) => ({
    n,
    unit_id: o.unitId,
    position: o.position,
    acts: o.lent?.acts ?? null,
    kinds: o.lent?.kinds ?? null,
  }));
  const act = sql`s.steps -> s.step_index ->> 'act'`;
  return sql`
    select k.seat
    from desk k
    join jsonb_to_recordset(${sql.json(offices)})
      as m(n int, unit_id uuid, position text, acts jsonb, kinds jsonb)
      on m.unit_id = k.unit_id
    where k.submission_id = s.id
      and (
        (
          m.position = k.position
          and (
            m.acts is null
            or (
              m.acts ? (${sql.json(lentActFor)}::jsonb ->> (${act}))
              and (m.kinds = '[]' or m.kinds ? s.kind)
            )
          )
        )
        or (m.position = 'head' and m.acts is null and ${act} <> 'sign')
      )
    order by m.position <> k.position, m.acts is not null, m.n,
      k.person_id is distinct from ${actor.personId}, k.seat
    limit 1`;
}

/**
 * `whyBarred` of domain/review/steps.ts in SQL: may the asker not decide on `s`, because it is their
 * own paper or they have decided on it before?
 */
function isBarred({ sql, actor }: Asker): Fragment {
  const samePerson = sql`(s.steps -> s.step_index ->> 'samePerson')::boolean`;
  return sql`
    (
      (
        s.steps -> s.step_index ->> 'act' <> 'sign'
        and (
          s.submitted_by is not distinct from ${actor.personId}
          or (
            s.prepared_by is not distinct from ${actor.personId}
            and (s.state = 'in-review' or not ${samePerson})
          )
        )
      )
      or exists (
        select from jsonb_array_elements(s.given) g
        where g ->> 'personId' = ${actor.personId}
          and (
            (g ->> 'visit')::int = s.visit
            or (
              not ${samePerson}
              and (g ->> 'step')::int < s.step_index
              and s.steps -> (g ->> 'step')::int ->> 'act' <> 'sign'
            )
          )
      )
    )`;
}
