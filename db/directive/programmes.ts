import type { programmeSorts, ProgrammeView } from '#domain/contracts/directive';
import { programmeContent } from '#domain/shapes/programme';
import type { Reader } from '../postgres/connect.ts';
import { orderBy, page, type Listed, type ListQuery, type SortColumns } from '../postgres/page.ts';

interface Row {
  id: string;
  code: string;
  title: string;
  starts_on: string;
  ends_on: string | null;
  content: unknown;
}

const sortable: SortColumns<typeof programmeSorts> = {
  title: 'title collate vietnamese',
  code: 'code',
  startsOn: 'starts_on',
};
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
