import postgres, { type PendingQuery, type Row, type Sql, type TransactionSql } from 'postgres';
import { lastingPool } from './pool.ts';

/**
 * Dates stay ISO strings and instants UTC ISO strings: the driver's own Date is a day off east of
 * Greenwich.
 */
const types = {
  date: { to: 1082, from: [1082], serialize: (x: string) => x, parse: (x: string) => x },
  timestamptz: {
    to: 1184,
    from: [1184],
    serialize: (x: string) => x,
    parse: (x: string) => new Date(x).toISOString(),
  },
  bigint: { to: 20, from: [20], serialize: (x: number) => String(x), parse: Number },
};
export type Types = { date: string; timestamptz: string; bigint: number };
export type Db = Sql<Types>;
export type Tx = TransactionSql<Types>;
/** A statement on its way: nothing is awaited between it and the commit. */
export type Statement = PendingQuery<Row[]>;
/** What a read needs: a connection, inside or outside a transaction. */
export type Reader = Db | Tx;

/** A piece of a statement. */
export type Fragment = PendingQuery<Row[]>;

export type DbRole = 'nk_reader' | 'nk_writer' | 'owner';

/**
 * Commands find their rows by key. A prepared statement keeps the plan it was made with, and a plan
 * made while a table was empty would read the whole table for ever.
 */
const byKey = { enable_seqscan: 'off' } as const;

/**
 * A pool that acts as one database role; `nk_reader` cannot write, `nk_writer` cannot change or
 * delete an event.
 * @param max connections
 */
export function connect(url: string, role: DbRole, max = 10): Db {
  return lastingPool((onLost) =>
    postgres(url, {
      max,
      types,
      onnotice: () => {},
      onclose: onLost,
      max_lifetime: null,
      connect_timeout: 10,
      connection: {
        application_name: `nien-khoa ${role}`,
        TimeZone: 'UTC',
        ...(role !== 'owner' && { role }),
        ...(role === 'nk_writer' && byKey),
      },
    }),
  );
}
