import { randomUUID } from 'node:crypto';
import type { Db } from '#db/postgres/connect';
import { inTransaction } from '#db/postgres/transaction';

/**
 * What any approval engine on Postgres must at least do for one step: lock the row, update it,
 * insert the event, insert the wake-up. Written as fast as the driver allows: prepared statements,
 * sent together, one round trip after begin.
 */
export async function prepareBare(sql: Db, rows: number): Promise<string[]> {
  await sql`
    create table if not exists bare_item (
      id uuid primary key, state text not null, seq int not null
    )`;
  await sql`
    create table if not exists bare_event (
      item uuid not null, seq int not null, body text not null, primary key (item, seq)
    )`;
  await sql`create table if not exists bare_wake (item uuid primary key, seq int not null)`;
  const ids = Array.from({ length: rows }, () => randomUUID());
  await sql`insert into bare_item select id, 'draft', 0 from unnest(${ids}::uuid[]) id`;
  return ids;
}

const body = JSON.stringify({
  type: 'submitted',
  at: '2026-09-15T02:00:00.000Z',
  actor: randomUUID(),
  payload: 'x'.repeat(300),
});

export async function bareStep(sql: Db, id: string, seq: number): Promise<void> {
  await inTransaction(
    sql,
    (tx) => tx`select seq from bare_item where id = ${id} for update`,
    (tx) => ({
      answer: null,
      sent: [
        tx`update bare_item set state = 'moved', seq = ${seq} where id = ${id}`,
        tx`insert into bare_event (item, seq, body) values (${id}, ${seq}, ${body})`,
        tx`
          insert into bare_wake (item, seq)
          values (${id}, ${seq})
          on conflict (item) do update
            set seq = excluded.seq`,
      ],
    }),
  );
}

/** The same work as most code writes it: one statement after the other, each waited for. */
export async function plainStep(sql: Db, id: string, seq: number): Promise<void> {
  await sql.begin(async (tx) => {
    await tx`select seq from bare_item where id = ${id} for update`;
    await tx`update bare_item set state = 'moved', seq = ${seq} where id = ${id}`;
    await tx`insert into bare_event (item, seq, body) values (${id}, ${seq}, ${body})`;
    await tx`
      insert into bare_wake (item, seq)
      values (${id}, ${seq})
      on conflict (item) do update
        set seq = excluded.seq`;
  });
}
