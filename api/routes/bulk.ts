import { rehearse, type Rehearsed } from '#db/plan/rehearse';
import type { Answer, Call } from '#db/record/stream';
import { hasProved, proofForMany } from '#domain/access/proof';
import {
  bulkCheckContracts,
  bulkContracts,
  bulkNames,
  type BulkCheck,
  type BulkCheckContract,
  type BulkContract,
  type BulkItem,
  type BulkName,
} from '#domain/contracts/bulk';
import { acts } from '#domain/plan/acts/index';
import type { PlanCommand } from '#domain/plan/commands';
import { isRefusal, refuse, type Refusal } from '#domain/problems';
import { currentStep } from '#domain/review/submission';
import type { Confirmation } from '#domain/shapes/review-route';
import { words, type Language } from '#domain/words/index';
import { withStack } from '#log';
import type { Asked } from '../http/asked.ts';
import { jsonLines } from '../http/json-lines.ts';
import { mount, type Place } from '../http/mount.ts';

/** Papers sent to the door together; then others get their turn. */
const WAVE = 32;

/**
 * One act on many papers: a dry run that says what is blocked and why, and the act itself, which
 * answers a line a paper as it is done and a last line with the counts.
 * Each paper has a key of its own made from the one of the request, so that the same request sent
 * again does nothing twice and tells the same.
 * @param act the door all acts on years go through
 */
export function bulkRoutes(
  place: Place,
  act: (call: Call<PlanCommand>) => Promise<Answer | Refusal>,
): void {
  const { deps } = place;
  const route = mount(place);
  for (const name of bulkNames) {
    const proof = proofForMany(acts[name].bulk.signs);

    const check: BulkCheckContract<BulkName> = bulkCheckContracts[name];
    route(check, async (asked, given) => {
      // What the decision must prove is asked for once, before it is made: here it does not count
      // as missing.
      const actor = { ...asked.actor, confirmed: 'second-factor' as const };
      const calls = callsOf(name, given.body.items, { ...asked, actor });
      const tried = await asked.read(async (sql) => rehearse(sql, deps.reference, calls));
      return {
        needs: proofFor(proof, calls, tried),
        items: calls.map((call, i) => checked(call, tried[i] ?? null, asked.language)),
      };
    });

    const contract: BulkContract<BulkName> = bulkContracts[name];
    route(contract, async (asked, given, c) => {
      if (!hasProved(asked.actor, proof)) return refuse('confirmation-needed', { level: proof });
      const calls = callsOf(name, given.body.items, asked).map((call) => ({
        ...call,
        key: `${asked.key ?? ''}:${aimOf(call)}`,
      }));
      const one = async (call: Call<PlanCommand>): Promise<BulkItem> => {
        const about = { planId: call.streamId, submissionId: submissionOf(call) };
        try {
          const outcome = await act(call);
          if (isRefusal(outcome))
            return { ...about, outcome: 'refused', ...said(outcome, asked.language) };
          deps.live.changed(call.streamId);
          return { ...about, outcome: 'done', ...said(null, asked.language) };
        } catch (error) {
          deps.log('error', 'a paper of a bulk act failed', {
            requestId: c.get('requestId'),
            plan: call.streamId,
            why: withStack(error),
          });
          return { ...about, outcome: 'failed', ...said(refuse('internal'), asked.language) };
        }
      };
      return jsonLines(c, inWaves(calls, one));
    });
  }
}

const callsOf = (
  name: BulkName,
  items: readonly { readonly planId: string; readonly command: object }[],
  { actor, now }: Asked,
): Call<PlanCommand>[] =>
  items.map(({ planId, command }) => ({
    actor,
    now,
    streamId: planId,
    command: { type: name, ...command } as PlanCommand,
  }));

/** What the bulk act must prove: what the strictest of the steps asks for, at least `least`. */
const proofFor = (
  least: Confirmation,
  calls: readonly Call<PlanCommand>[],
  tried: readonly (Rehearsed | null)[],
): Confirmation => {
  const isStrictest = tried.some((r, i) => {
    if (!r || isRefusal(r.outcome)) return false;
    const id = submissionOf(calls[i]);
    const s = r.state.submissions.find((x) => x.id === id);
    return s !== undefined && currentStep(s)?.confirm === 'second-factor';
  });
  return least !== 'click' && isStrictest ? 'second-factor' : least;
};

/** What the dry run says of one paper. */
function checked(
  call: Call<PlanCommand>,
  tried: Rehearsed | null,
  language: Language,
): BulkCheck['items'][number] {
  const outcome = tried?.outcome ?? refuse('not-found');
  const refused = isRefusal(outcome) ? outcome : null;
  const office = refused ? null : tried?.office;
  return {
    planId: call.streamId,
    submissionId: submissionOf(call),
    allowed: refused === null,
    ...said(refused, language),
    office: office
      ? {
          unitId: office.unitId,
          position: office.position,
          authority: office.authority ?? '',
        }
      : null,
  };
}

/** A refusal as a line of the answer tells it; nulls when there is none. */
const said = (refused: Refusal | null, language: Language): Pick<BulkItem, 'code' | 'title'> => ({
  code: refused?.refused ?? null,
  title: refused && words(language).problems[refused.refused](refused.params ?? {}),
});

const submissionOf = (call: Call<PlanCommand> | undefined): string | null =>
  call && 'submissionId' in call.command ? call.command.submissionId : null;

/**
 * What one item is about, so that two of one unit's year do not share a key: a paper and its seat,
 * or an obligation.
 */
const aimOf = ({ command, streamId }: Call<PlanCommand>): string =>
  [
    ('submissionId' in command && command.submissionId) ||
      ('obligationId' in command && command.obligationId) ||
      streamId,
    ...('seat' in command ? [command.seat] : []),
  ].join(':');

/** Wave by wave, so that single clicks of others come in between; at the end the counts. */
async function* inWaves(
  calls: readonly Call<PlanCommand>[],
  one: (call: Call<PlanCommand>) => Promise<BulkItem>,
): AsyncGenerator<object> {
  const counts = { done: 0, refused: 0, failed: 0 };
  for (let from = 0; from < calls.length; from += WAVE)
    for (const item of await Promise.all(calls.slice(from, from + WAVE).map(one))) {
      counts[item.outcome] += 1;
      yield item;
    }
  yield counts;
}
