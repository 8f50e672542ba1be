import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Problem } from '#domain/contracts/shared';
import type { ActName } from '#domain/plan/acts/index';
import { mayPass, networkOr } from '../providers/again.ts';
import { addressOf, attempt, newKey, offline, request, type Parts } from '../providers/api.ts';
import type { Answer, Last, Path, Sent } from '../providers/contracts.ts';
import { askedLevel, useAskConfirmation } from './confirmation.ts';

/** What is sent with an act on a year. */
export type CommandBody<N extends ActName> = Sent<'post', `/plans/{id}/${N}`>['body'];
/** What it answers: where the year and the paper stand now, and what may be done next. */
type CommandAnswer = Answer<'post', `/plans/{id}/${ActName}`>;
export type Outcome<T = CommandAnswer> =
  | { readonly ok: true; readonly answer: T }
  | { readonly ok: false; readonly problem: Problem };

/** Pauses before the second and later tries when no answer came, in milliseconds. */
const pauses = [800, 2000, 4000, 8000];

/** How it stands with what was sent last. */
interface Sending {
  readonly pending: boolean;
  /** No answer yet and trying again. */
  readonly waiting: boolean;
  readonly problem: Problem | null;
  readonly clear: () => void;
}

/**
 * Sends and tries again on its own while the network is away; the outcome is the server's, or what
 * kept it from answering.
 */
type Send = <P extends Path<'post'>>(
  path: P,
  ...sent: Last<Omit<Sent<'post', P>, 'key' | 'signal'>>
) => Promise<Outcome<Answer<'post', P>>>;

/**
 * Sends acts under an Idempotency-Key that belongs to what is sent, not to the try: a lost answer,
 * an impatient second click and a retry after the network came back are one act. The key is dropped
 * once the server has answered. When the server asks for a proof of who acts, it is asked for above
 * what is open, and the act sent again; what was typed below stays.
 */
function useSender(): Sending & {
  readonly sendTo: <T>(address: string, body: unknown) => Promise<Outcome<T>>;
} {
  const client = useQueryClient();
  const askConfirmation = useAskConfirmation();
  const keys = useRef(new Map<string, string>());
  const alive = useRef(true);
  const [pending, setPending] = useState(false);
  const [waiting, setWaiting] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  useEffect(() => {
    alive.current = true;
    return () => {
      alive.current = false;
    };
  }, []);

  const sendTo = useCallback(
    async <T>(address: string, body: unknown): Promise<Outcome<T>> => {
      const what = `${address} ${JSON.stringify(body)}`;
      const key = keys.current.get(what) ?? newKey();
      keys.current.set(what, key);
      setPending(true);
      setProblem(null);
      let outcome: Outcome<T>;
      for (let tries = 0; ; tries += 1) {
        outcome = await attempt(request<T>('post', address, { body, key }));
        if (!outcome.ok && alive.current && outcome.problem.code === 'confirmation-needed') {
          if (!(await askConfirmation(askedLevel(outcome.problem)))) break;
          outcome = await attempt(request<T>('post', address, { body, key }));
        }
        const pause = pauses[tries];
        if (outcome.ok || !mayPass(outcome.problem) || pause === undefined || !alive.current) break;
        setWaiting(true);
        await networkOr(pause);
      }
      if (outcome.ok || outcome.problem.code !== offline) keys.current.delete(what);
      setWaiting(false);
      setPending(false);
      if (outcome.ok) await client.invalidateQueries();
      else setProblem(outcome.problem);
      return outcome;
    },
    [client, askConfirmation],
  );

  return {
    sendTo,
    pending,
    waiting,
    problem,
    clear: useCallback(() => {
      setProblem(null);
    }, []),
  };
}

/** Commands: `send('/directives/{id}/issue', { params, body })`. */
export function useSend(): Sending & { readonly send: Send } {
  const { sendTo, ...state } = useSender();
  const send: Send = useCallback(
    async (path, ...[sent]) => {
      const parts: Parts = sent ?? {};
      return sendTo(addressOf(path, parts), parts.body);
    },
    [sendTo],
  );
  return { ...state, send };
}

/** The acts on one plan: `run('approve', {...})` posts `/plans/{planId}/approve`. */
export function useCommand(planId: string): Sending & {
  readonly run: <N extends ActName>(name: N, body: CommandBody<N>) => Promise<Outcome>;
} {
  const { sendTo, ...state } = useSender();
  const run = useCallback(
    async <N extends ActName>(name: N, body: CommandBody<N>) =>
      sendTo<CommandAnswer>(`/plans/${planId}/${name}`, body),
    [sendTo, planId],
  );
  return { ...state, run };
}
