import { lastAct } from '#db/submission/last-act';
import { localDate, localTime } from '#domain/calendar/dates';
import type { LastAct } from '#domain/contracts/submission';
import type { ProblemCode, Refusal } from '#domain/problems';
import { fill, showDate, words, type Language } from '#domain/words/index';
import type { Deps } from '../deps.ts';
import type { Asked } from '../http/asked.ts';
import { Problem } from '../http/problem.ts';

/** What a decision meets when somebody else was quicker. */
const codes: ReadonlySet<ProblemCode> = new Set([
  'stale-revision',
  'already-decided',
  'wrong-state',
]);

/**
 * The refusal of a command; where somebody was quicker it says what they did, who and when, as far
 * as the asker may read the paper.
 */
export async function refusalOf(
  deps: Deps,
  asked: Asked,
  refusal: Refusal,
  command: object,
): Promise<Problem> {
  const last =
    'submissionId' in command && codes.has(refusal.refused)
      ? await asked.read(async (sql) =>
          lastAct(sql, asked.actor, String(command.submissionId), asked.today, asked.language),
        )
      : null;
  return last
    ? new Problem(refusal, { current: last, detail: sentence(last, asked.language, deps.zone) })
    : new Problem(refusal);
}

function sentence(
  { act, revision, by, office, at }: LastAct,
  language: Language,
  zone: string,
): string {
  const { events, lastAct: template } = words(language);
  return fill(template, {
    act: events[act === 'withdrawn' ? 'approval-withdrawn' : act],
    revision,
    by: by.name,
    office: office ? ` (${office.title}, ${office.unit.name})` : '',
    time: localTime(at, zone),
    date: showDate(localDate(at, zone)),
  });
}
