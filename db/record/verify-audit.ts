import { connect, type Reader } from '../postgres/connect.ts';
import { canonical, sha256 } from './canonical.ts';
import { chainHash } from './chain.ts';

export interface Verdict {
  readonly streams: number;
  readonly events: number;
  /** The first broken link of each broken stream. */
  readonly broken: readonly {
    readonly stream: string;
    readonly seq: number;
    readonly why: 'hash' | 'gap' | 'head' | 'text' | 'revision' | 'route';
  }[];
}

interface EventRow {
  stream: string;
  seq: number;
  body: string;
  hash: string;
}

/**
 * Recomputes every chain: each event's hash from the one before it, the head each stream claims,
 * the salted hashes of free texts that were not erased, and the hash of every signed revision and
 * published route.
 */
export async function verifyAudit(sql: Reader): Promise<Verdict> {
  const broken: Verdict['broken'][number][] = [];
  let streams = 0;
  let events = 0;
  let last: EventRow | null = null;
  const heads = new Map(
    (
      await sql<{ id: string; seq: number; head_hash: string }[]>`
        select id, seq, head_hash
        from plan
        union all
        select id, seq, head_hash
        from directive
        union all
        select id, seq, head_hash
        from unit
        union all
        select id, seq, head_hash
        from review_route`
    ).map((h) => [h.id, h]),
  );
  const finish = (row: EventRow | null): void => {
    if (!row) return;
    const head = heads.get(row.stream);
    // A chain cut short still links; the stream's row knows how long it was.
    if (head && (head.seq !== row.seq || head.head_hash !== row.hash))
      broken.push({ stream: row.stream, seq: row.seq, why: 'head' });
    heads.delete(row.stream);
  };
  for await (const rows of sql<EventRow[]>`
    select stream, seq, body, hash
    from event
    order by stream, seq`.cursor(1000)) {
    for (const row of rows) {
      if (last?.stream !== row.stream) {
        finish(last);
        streams += 1;
        last = null;
      }
      events += 1;
      const known = broken.some((b) => b.stream === row.stream);
      if (!known && row.seq !== (last?.seq ?? 0) + 1)
        broken.push({ stream: row.stream, seq: row.seq, why: 'gap' });
      else if (!known && chainHash(last?.hash ?? '', row.body) !== row.hash)
        broken.push({ stream: row.stream, seq: row.seq, why: 'hash' });
      last = row;
    }
  }
  finish(last);
  for (const [stream, head] of heads)
    if (head.seq > 0) broken.push({ stream, seq: 0, why: 'head' });
  broken.push(
    ...(await brokenTexts(sql)),
    ...(await brokenRevisions(sql)),
    ...(await brokenRoutes(sql)),
  );
  return { streams, events, broken };
}

async function brokenTexts(sql: Reader): Promise<Verdict['broken'][number][]> {
  const out: Verdict['broken'][number][] = [];
  for await (const rows of sql<
    { stream: string; seq: number; expected: string; salt: string; text: string | null }[]
  >`
    select e.stream, e.seq, f.value->>'sha256' as expected, t.salt, t.text
    from event e
    cross join lateral jsonb_each(e.body::jsonb->'payload') f
    join event_text t on t.id = (
      case
        when jsonb_typeof(f.value) = 'object' and f.value ? 'text' and f.value ? 'sha256'
          then f.value->>'text'
      end
    )::uuid`.cursor(1000)) {
    for (const row of rows)
      if (row.text !== null && sha256(row.salt + row.text) !== row.expected)
        out.push({ stream: row.stream, seq: row.seq, why: 'text' });
  }
  return out;
}

async function brokenRevisions(sql: Reader): Promise<Verdict['broken'][number][]> {
  const out: Verdict['broken'][number][] = [];
  for await (const rows of sql<
    { plan_id: string; number: number; content: string; sha256: string; signed: string | null }[]
  >`
    select s.plan_id, r.number, r.content, r.sha256,
      (
        select e.body::jsonb->'payload'->>'sha256'
        from event e
        where e.stream = s.plan_id
          and e.type in ('submitted', 'put-forward')
          and e.body::jsonb->'payload'->>'submissionId' = s.id::text
          and (e.body::jsonb->'payload'->>'revision')::int = r.number
      ) as signed
    from revision r
    join submission s on s.id = r.submission_id`.cursor(200)) {
    for (const row of rows) {
      const now = sha256(row.content);
      if (now !== row.sha256 || now !== row.signed)
        out.push({ stream: row.plan_id, seq: row.number, why: 'revision' });
    }
  }
  return out;
}

/**
 * Published versions say what their event says; a version without its event was put there by no
 * command.
 */
async function brokenRoutes(sql: Reader): Promise<Verdict['broken'][number][]> {
  const rows = await sql<
    { route_id: string; version: number; spec: unknown; sha256: string; published: string | null }[]
  >`
    select v.route_id, v.version, v.spec, v.sha256,
      (
        select e.body::jsonb -> 'payload' ->> 'specSha256'
        from event e
        where e.stream = v.route_id
          and e.type = 'route-published'
          and (e.body::jsonb -> 'payload' ->> 'version')::int = v.version
      ) as published
    from review_route_version v
    where v.state = 'published'`;
  return rows
    .filter((r) => sha256(canonical(r.spec)) !== r.sha256 || r.sha256 !== r.published)
    .map((r) => ({ stream: r.route_id, seq: r.version, why: 'route' as const }));
}

if (import.meta.main) {
  const url = process.env['DATABASE_URL'];
  if (!url) throw new Error('Set DATABASE_URL to the database to verify.');
  const sql = connect(url, 'nk_reader', 1);
  const verdict = await verifyAudit(sql);
  await sql.end();
  for (const b of verdict.broken)
    console.error(`Broken link: stream ${b.stream}, event ${b.seq} (${b.why})`);
  console.log(
    `${verdict.events} events in ${verdict.streams} streams, ${verdict.broken.length} broken`,
  );
  process.exitCode = verdict.broken.length ? 1 : 0;
}
