import { programmeContent, type ProgrammeContent } from '#domain/shapes/programme';
import type { Reader } from '../postgres/connect.ts';
import { orderBy, page, type Listed, type ListQuery } from '../postgres/page.ts';

export interface ProgrammeView {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly startsOn: string;
  readonly endsOn: string | null;
  readonly content: ProgrammeContent;
}
interface Row {
  id: string;
  code: string;
  title: string;
  starts_on: string;
  ends_on: string | null;
  content: unknown;
}

const sortable = { title: 'title collate vietnamese', code: 'code', startsOn: 'starts_on' };
export const programmeSorts = ['id', ...Object.keys(sortable)] as [string, ...string[]];

/** Programmes are decisions of the State: everybody who is signed in may read them. */
export const listProgrammes = (sql: Reader, q: ListQuery): Promise<Listed<ProgrammeView>> =>
  page(
    sql,
    q,
    {
      filtered: sql`select id, code, title, starts_on from programme`,
      columns: sql`g.*`,
      joins: sql`join programme g on g.id = f.id`,
      order: orderBy(sql, q, sortable, sortable.startsOn),
    },
    (r: Row): ProgrammeView => ({
      id: r.id,
      code: r.code,
      title: r.title,
      startsOn: r.starts_on,
      endsOn: r.ends_on,
      content: programmeContent.parse(r.content),
    }),
  );
