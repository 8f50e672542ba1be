import type { Context } from 'hono';
import { z } from 'zod';
import { rehearse } from '#db/plan/rehearse';
import type { Answer, Call } from '#db/record/execute';
import type { Office } from '#domain/access/actor';
import { hasProved, proofForMany } from '#domain/access/proof';
import { bulkCheck, bulkEnd, bulkItem, type BulkItem } from '#domain/contracts/bulk';
import { planCommands, type PlanCommand } from '#domain/plan/commands';
import { isRefusal, refuse, type ProblemCode, type Refusal } from '#domain/problems';
import { currentStep } from '#domain/review/submission';
import { id } from '#domain/shapes/basics';
import type { Confirmation } from '#domain/shapes/review-route';
import { words } from '#domain/words/index';
import { withStack } from '#log';
import type { Asked, Env } from '../http/asked.ts';
import { mount, operationId, type Place } from '../http/mount.ts';

/** Acts that are done to many papers at once. */
const names = [
  'endorse',
  'approve',
  'return',
  'refuse',
  'forward',
  'extend',
  'urge',
  'reroute',
] as const;
type BulkName = (typeof names)[number];
const MOST = 1000;
/** Papers sent to the door together; then others get their turn. */
const WAVE = 32;

const summary = (name: BulkName, vi: string, en: string): string =>
  `${words('vi').actions[name]}: ${vi} / ${words('en').actions[name]}: ${en}`;
const bodyOf = (name: BulkName) =>
  z.strictObject({
    items: z
      .array(z.strictObject({ planId: id, command: planCommands[name] as z.ZodType }))
      .min(1)
      .max(MOST),
  });

/**
 * One act on many papers: a dry run that says what is blocked and why, and the act itself, which
 * answers a line a paper as it is done (`application/x-ndjson`) and a last line with the counts.
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
  const tag = 'Việc hàng loạt / bulk';
  for (const name of names) {
    const body = bodyOf(name);
    const callsOf = (
      asked: Asked,
      items: readonly { planId: string; command: unknown }[],
    ): Call<PlanCommand>[] =>
      items.map(({ planId, command }) => ({
        actor: asked.actor,
        now: asked.now,
        streamId: planId,
        command: { type: name, ...(command as object) } as PlanCommand,
      }));

    route(
      {
        name: operationId('bulk', name, 'check'),
        method: 'post',
        path: `/api/bulk/${name}/check`,
        tag,
        summary: summary(name, 'thử trước, chưa làm gì', 'tried without doing anything'),
        body,
        answer: bulkCheck,
      },
      async (asked, given) => {
        const calls = callsOf(asked, given.body.items);
        // What the decision must prove is asked for once, before it is made: here it does not count
        // as missing.
        const sure = { ...asked.actor, confirmed: 'second-factor' as const };
        const tried = await rehearse(
          deps.read,
          deps.zone,
          calls.map((call) => ({ ...call, actor: sure })),
        );
        const least = proofForMany(name);
        const needs = tried.flatMap((r, i) =>
          r && !isRefusal(r.outcome) && least !== 'click'
            ? [confirmOf(r.state.submissions.find((s) => s.id === submissionOf(calls[i])))]
            : [],
        );
        return {
          needs: needs.includes('second-factor') ? 'second-factor' : least,
          items: calls.map((call, i) => {
            const refused = outcomeOf(tried[i]?.outcome ?? refuse('not-found'));
            return {
              planId: call.streamId,
              submissionId: submissionOf(call),
              allowed: refused === null,
              code: refused?.refused ?? null,
              title:
                refused && words(asked.language).problems[refused.refused](refused.params ?? {}),
              office: refused ? null : officeOf(tried[i]?.office),
            };
          }),
        };
      },
    );

    route(
      {
        name: operationId('bulk', name),
        method: 'post',
        path: `/api/bulk/${name}`,
        tag,
        summary: summary(
          name,
          'hàng loạt, mỗi dòng trả lời là một văn bản, dòng cuối là tổng',
          'many at once; a line of the answer is one paper, the last one the counts',
        ),
        body,
        keyed: true,
        answer: z.union([bulkItem, bulkEnd]),
        media: ['application/x-ndjson'],
        problems: ['confirmation-needed'] as readonly ProblemCode[],
      },
      async (asked, given, c) => {
        const level = proofForMany(name);
        if (!hasProved(asked.actor, level)) return refuse('confirmation-needed', { level });
        const calls = callsOf(asked, given.body.items).map((call) => ({
          ...call,
          key: `${asked.key ?? ''}:${aimOf(call)}`,
        }));
        return lines(
          c,
          runInWaves(calls, async (call) => {
            try {
              const outcome = await act(call);
              if (!isRefusal(outcome)) deps.live.changed(call.streamId);
              return {
                planId: call.streamId,
                submissionId: submissionOf(call),
                ...told(isRefusal(outcome) ? outcome : null, asked),
              };
            } catch (error) {
              deps.log('error', 'a paper of a bulk act failed', {
                requestId: c.get('requestId'),
                plan: call.streamId,
                why: withStack(error),
              });
              return {
                planId: call.streamId,
                submissionId: submissionOf(call),
                outcome: 'failed',
                code: 'internal',
                title: words(asked.language).problems['internal']({}),
              };
            }
          }),
        );
      },
    );
  }
}

const officeOf = (office: Office | null | undefined) =>
  office
    ? {
        unitId: office.unitId,
        position: office.position,
        authority: office.authority ?? ('' as const),
      }
    : null;
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
const confirmOf = (s: Parameters<typeof currentStep>[0] | undefined): Confirmation =>
  s ? (currentStep(s)?.confirm ?? 'click') : 'click';
const outcomeOf = (outcome: unknown): Refusal | null => (isRefusal(outcome) ? outcome : null);
const told = (
  refused: Refusal | null,
  asked: Asked,
): Pick<BulkItem, 'outcome' | 'code' | 'title'> =>
  refused === null
    ? { outcome: 'done', code: null, title: null }
    : {
        outcome: 'refused',
        code: refused.refused,
        title: words(asked.language).problems[refused.refused](refused.params ?? {}),
      };

/** Wave by wave, so that single clicks of others come in between. */
async function* runInWaves<C>(
  calls: readonly C[],
  one: (call: C) => Promise<BulkItem>,
): AsyncGenerator<BulkItem[]> {
  for (let from = 0; from < calls.length; from += WAVE)
    yield Promise.all(calls.slice(from, from + WAVE).map(one));
}

/**
 * A line of JSON an item as it is done, and the counts at the end. The work goes on when nobody
 * listens any more.
 */
function lines(c: Context<Env>, waves: AsyncGenerator<BulkItem[]>): Response {
  const text = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    async start(out) {
      const counts = { done: 0, refused: 0, failed: 0 };
      const write = (line: object): void => {
        try {
          out.enqueue(text.encode(`${JSON.stringify(line)}\n`));
        } catch {
          // Whoever asked has gone: what they asked for is done all the same, and told again under
          // the same key.
        }
      };
      for await (const wave of waves) {
        for (const item of wave) {
          counts[item.outcome] += 1;
          write(item);
        }
      }
      write(counts);
      try {
        out.close();
      } catch {
        // As above.
      }
    },
  });
  return c.body(body, 200, {
    'content-type': 'application/x-ndjson; charset=utf-8',
    'cache-control': 'no-store',
    'x-accel-buffering': 'no',
  });
}
