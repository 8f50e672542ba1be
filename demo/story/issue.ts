import { randomUUID } from 'node:crypto';
import { insertDirective } from '#db/directive/drafts';
import { fanOut } from '#db/directive/fan-out';
import { directiveStream } from '#db/directive/stream';
import type { Db } from '#db/postgres/connect';
import { execute } from '#db/record/execute';
import { instantAt, type Instant } from '#domain/calendar/dates';
import { isRefusal } from '#domain/problems';
import { directiveContent } from '#domain/shapes/directive';
import { calendar } from '../calendar.ts';
import type { DirectiveSeed } from '../directives.ts';
import { unitId } from '../ids.ts';
import { actorOf } from '../people.ts';
import { programme } from '../programme.ts';

const system = { kind: 'system' } as const;

/** Puts a draft on file. @returns its id */
export async function draftDirective(db: Db, seed: DirectiveSeed): Promise<string> {
  const id = randomUUID();
  await insertDirective(db, id, {
    programmeId: programme.id,
    issuerUnitId: unitId(seed.issuer),
    schoolYear: seed.schoolYear,
    title: seed.title,
    symbol: seed.symbol,
    content: directiveContent.parse(seed.content),
  });
  return id;
}

/** Drafts a directive and issues it on its day at nine, to all its units. */
export async function issueDirective(db: Db, zone: string, seed: DirectiveSeed): Promise<string> {
  const id = await draftDirective(db, seed);
  const now = instantAt(seed.issuedOn, '09:00', zone);
  const answer = await execute(db, directiveStream(zone), {
    actor: actorOf(seed.signer, seed.issuedOn),
    now,
    streamId: id,
    command: { type: 'issue', version: 1 },
  });
  if (isRefusal(answer))
    throw new Error(`${seed.symbol} was not issued: ${JSON.stringify(answer)}`);
  while ((await fanOut(db, id, { calendar, zone }, 500)) > 0);
  await execute(db, directiveStream(zone), {
    actor: system,
    now,
    streamId: id,
    command: { type: 'fanned-out', count: Number(answer['count']) },
  });
  return id;
}

export async function closeDirective(
  db: Db,
  zone: string,
  id: string,
  now: Instant,
): Promise<void> {
  await execute(db, directiveStream(zone), {
    actor: system,
    now,
    streamId: id,
    command: { type: 'close' },
  });
}
