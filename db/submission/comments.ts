import type { CommentView } from '#domain/contracts/submission';
import type { Language } from '#domain/words/index';
import type { Reader } from '../postgres/connect.ts';
import { unitJson } from '../shared/refs.ts';
import { readableWith, said, type SaidRow } from './said.ts';

interface Row extends SaidRow {
  id: string;
  part: CommentView['part'];
  anchor: string | null;
  revision: number;
  reply_to: string | null;
  resolved_at: string | null;
  resolved_by: string | null;
  resolved_name: string | null;
  mentions: { id: string; name: string }[];
}

/** The comments on a submission, oldest first. @param draftsToo may the asker read drafts? */
export async function commentsOn(
  sql: Reader,
  submissionId: string,
  draftsToo: boolean,
  language: Language,
): Promise<CommentView[]> {
  const rows = await sql<Row[]>`
    select c.id, c.part, c.anchor, c.revision, c.reply_to, c.at, c.person_id,
      pe.name as person_name, c.office_position, x.text, c.resolved_at, c.resolved_by,
      rp.name as resolved_name, ${unitJson(sql, 'u')} as office_unit,
      (
        select coalesce(
          jsonb_agg(jsonb_build_object('id', m.id, 'name', m.name) order by m.name), '[]'
        )
        from person m
        where m.id = any(c.mentions)
      ) as mentions
    from comment c
    join person pe on pe.id = c.person_id
    join unit u on u.id = c.office_unit_id
    left join event_text x on x.id = c.text_id
    left join person rp on rp.id = c.resolved_by
    where c.submission_id = ${submissionId}
      and ${readableWith(sql, sql`c`, draftsToo)}
    order by c.at, c.id`;
  return rows.map((c) => ({
    id: c.id,
    part: c.part,
    anchor: c.anchor,
    revision: c.revision,
    replyTo: c.reply_to,
    ...said(c, language),
    resolvedAt: c.resolved_at,
    mentions: c.mentions,
    resolvedBy: c.resolved_by === null ? null : { id: c.resolved_by, name: c.resolved_name ?? '' },
  }));
}
