import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { z } from 'zod';
import type { Problem } from '#domain/contracts/shared';
import type { planCommands, PlanCommandName } from '#domain/plan/commands';
import { mayPass, networkOr } from '../providers/again.ts';
import type { CommandAnswer } from '../providers/answers.ts';
import { apiPost, attempt, newKey, offline } from '../providers/api.ts';
import { askedLevel, useAskConfirmation } from './confirmation.ts';

export type CommandBody<N extends PlanCommandName> = z.input<(typeof planCommands)[N]>;
export type Outcome<T = CommandAnswer> =
  | { readonly ok: true; readonly answer: T }
  | { readonly ok: false; readonly problem: Problem };

/** Pauses before the second and later tries when no answer came, in milliseconds. */
const pauses = [800, 2000, 4000, 8000];

export interface Sender {
  /**
   * Sends and tries again on its own while the network is away; the outcome is the server's, or
   * what kept it from answering.
   */
  readonly send: <T>(path: string, body: unknown) => Promise<Outcome<T>>;
  readonly pending: boolean;
  /** No answer yet and trying again. */
  readonly waiting: boolean;
  readonly problem: Problem | null;
  readonly clear: () => void;
}

/**
 * Sends acts under an Idempotency-Key that belongs to what is sent, not to the try: a lost answer,
 * an impatient second click and a retry after the network came back are one act. The key is dropped
 * once the server has answered. When the server asks for a proof of who acts, it is asked for above
 * what is open, and the act sent again; what was typed below stays.
 */
export function useSend(): Sender {
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

  const send = useCallback(
    async <T>(path: string, body: unknown): Promise<Outcome<T>> => {
      const what = `${path} ${JSON.stringify(body)}`;
      const key = keys.current.get(what) ?? newKey();
      keys.current.set(what, key);
      setPending(true);
      setProblem(null);
      let outcome: Outcome<T>;
      for (let tries = 0; ; tries += 1) {
        outcome = await attempt(apiPost<T>(path, body, { headers: { 'idempotency-key': key } }));
        if (!outcome.ok && alive.current && outcome.problem.code === 'confirmation-needed') {
          if (!(await askConfirmation(askedLevel(outcome.problem)))) break;
          outcome = await attempt(apiPost<T>(path, body, { headers: { 'idempotency-key': key } }));
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
    send,
    pending,
    waiting,
    problem,
    clear: useCallback(() => {
      setProblem(null);
    }, []),
  };
}

/** The acts on one plan: `run('approve', {...})` posts `/plans/{planId}/approve`. */
export function useCommand(planId: string): Omit<Sender, 'send'> & {
  readonly run: <N extends PlanCommandName>(name: N, body: CommandBody<N>) => Promise<Outcome>;
} {
  const { send, ...state } = useSend();
  const run = useCallback(
    async <N extends PlanCommandName>(name: N, body: CommandBody<N>) =>
      send<CommandAnswer>(`/plans/${planId}/${name}`, body),
    [send, planId],
  );
  return { ...state, run };
}
