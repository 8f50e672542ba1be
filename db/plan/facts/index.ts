import type { AnyAct } from '#domain/plan/act';
import { acts } from '#domain/plan/acts/index';
import { isOfPerson, type AnyPlanCommand } from '#domain/plan/commands';
import type { FactName, Facts } from '#domain/plan/facts';
import { systemActs } from '#domain/plan/system/index';
import type { Tx } from '../../postgres/connect.ts';
import type { CallWithId } from '../../record/stream.ts';
import { mayRead, targetHeld } from './people.ts';
import type { Reader, Reading } from './reader.ts';
import { advice, climbed, comment, elsewhere, fileKnown, holders, task } from './rows.ts';
import { decidedText, draft, firstPartsOfDraft, paper, superseded } from './texts.ts';

/** Who reads which fact. */
const readers: { readonly [F in FactName]: Reader<F> } = {
  draft,
  paper,
  firstParts: firstPartsOfDraft,
  decidedText,
  superseded,
  elsewhere,
  task,
  comment,
  advice,
  fileKnown,
  targetHeld,
  mayRead,
  climbed,
  holders,
};

/**
 * The facts that these commands need, each fact read once for all that need it.
 * @param forWriting also those that are only written down when the act is done
 * @returns at the place of each call what was read for it; null for one to be skipped
 */
export async function readFacts(
  sql: Tx,
  calls: readonly CallWithId<AnyPlanCommand>[],
  reading: Reading,
  forWriting: boolean,
): Promise<(Partial<Facts> | null)[]> {
  const needed = calls.map(({ command }) => listedBy(command, forWriting));
  const found = calls.map((): Partial<Record<FactName, unknown>> => ({}));
  await Promise.all(
    [...new Set(needed.flat())].map(async (fact) => {
      const places = [...calls.keys()].filter((i) => needed[i]?.includes(fact));
      const asking = places.map((i) => calls[i]);
      const read = await readers[fact](sql, asking as never, reading);
      places.forEach((place, i) => Object.assign(found[place] ?? {}, { [fact]: read[i] }));
    }),
  );
  return found.map((facts) =>
    Object.values(facts).includes(undefined) ? null : (facts as Partial<Facts>),
  );
}

function listedBy(command: AnyPlanCommand, forWriting: boolean): readonly FactName[] {
  if (!isOfPerson(command)) return systemActs[command.type].facts;
  const { facts, writes = [] }: AnyAct = acts[command.type];
  return forWriting ? [...facts, ...writes] : facts;
}
