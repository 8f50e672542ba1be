import { z } from 'zod';
import { door } from '#db/door';
import { listPlans, planSorts } from '#db/plans';
import { planStream } from '#db/plan-stream';
import { planView } from '#db/plan-view';
import { id, schoolYear, unitKind } from '#domain/contracts/basics';
import { list, phase, planRow, planView as planShape, shownState } from '#domain/contracts/views';
import { planCommands, type PlanCommand, type PlanCommandName } from '#domain/plan/commands';
import { isRefusal, refuse, type ProblemCode } from '#domain/problems';
import { vi } from '#domain/words/vi';
import { filterOf, flag, listQuery, pageOf, q } from '../http/list-query.ts';
import { bulkRoutes } from './bulk.ts';
import { refusalOf } from './overtaken.ts';
import { at, moment, mount, type Place } from './route.ts';

const filter = z.strictObject({ q, schoolYear: schoolYear.optional(), state: shownState.optional(), unitKind: unitKind.optional(), unitId: id.optional(), directiveId: id.optional(), late: flag });

/** What a command answers: where the stream stands now. The same again on a repeat under the same key. */
export const commandAnswer = z.object({
  id, seq: z.number().int(), phase,
  submission: z.object({ id, state: z.string(), round: z.number().int(), revision: z.number().int(), sha256: z.string().nullable(), stepIndex: z.number().int().nullable(), dueOn: z.string().nullable() }).optional(),
  allowedActions: z.array(z.enum(Object.keys(planCommands) as [PlanCommandName, ...PlanCommandName[]])).optional(),
});

/** Problems each act may answer with, beside those of every command. */
const always: readonly ProblemCode[] = ['not-allowed', 'wrong-state'];
/** What any decision at a desk may run into. */
const desk: readonly ProblemCode[] = ['stale-revision', 'own-submission', 'same-person', 'already-decided', 'confirmation-needed'];
const own: Readonly<Record<PlanCommandName, readonly ProblemCode[]>> = {
  begin: ['not-open-yet', 'already-begun'], 'answer-with': ['not-open-yet', 'already-begun'], submit: ['stale-version', 'incomplete', 'no-reviewer-office', 'no-route'], recall: ['stale-revision', 'already-decided'],
  advise: [...desk, 'reason-missing'], endorse: desk, sign: desk, approve: desk, return: [...desk, 'reason-missing', 'date-in-past', 'may-not-return'], refuse: [...desk, 'reason-missing'],
  'withdraw-approval': ['stale-revision', 'too-late-to-withdraw', 'confirmation-needed', 'reason-missing'], forward: ['stale-revision', 'already-decided', 'nobody-holds-office', 'office-cannot-decide', 'office-already-asked', 'reason-missing'],
  'ask-advice': [...desk, 'reason-missing'], 'give-advice': ['already-decided', 'reason-missing'], amend: ['reason-missing'], 'drop-amendment': [], reroute: ['stale-revision', 'stale-version', 'no-route', 'no-reviewer-office'],
  'ask-extension': ['already-asked', 'too-late-to-ask', 'reason-missing'], 'refuse-extension': ['already-decided', 'reason-missing'], number: ['number-taken'], comment: [], 'resolve-comment': [], progress: [], attach: [],
  'enter-on-behalf': ['not-open-yet', 'already-begun', 'no-reviewer-office', 'no-route'], extend: ['reason-missing', 'date-in-past'], urge: ['not-open-yet'],
};

/** The years of units: lists, one year, and one route an act. */
export function planRoutes(place: Place): void {
  const { deps } = place;
  const route = mount(place);
  const query = listQuery(planSorts);
  route({ method: 'get', path: '/api/plans', tag: 'Kế hoạch / plans', summary: 'Years of units the asker may read', query, answer: list(planRow) },
    async (asked, given) => listPlans(deps.read, asked.actor, pageOf(given.query), filterOf(filter, given.query.filter), await moment(deps, asked)));
  route({ method: 'get', path: '/api/plans/{id}', tag: 'Kế hoạch / plans', summary: "One unit's year with route, events and coming dates", params: z.object({ id }), answer: planShape },
    async (asked, { params }) => (await planView(deps.read, asked.actor, params.id, at(deps, asked))) ?? refuse('not-found'));

  const act = door(deps.write, planStream(deps.write, deps.zone));
  for (const name of Object.keys(planCommands) as PlanCommandName[]) {
    route({ method: 'post', path: `/api/plans/{id}/${name}`, tag: 'Việc / acts', summary: vi.actions[name], params: z.object({ id }), body: planCommands[name], keyed: true, answer: commandAnswer, problems: [...always, ...own[name]] },
      async (asked, { params, body }) => {
        const command = { type: name, ...body } as PlanCommand;
        const answer = await act({ actor: asked.actor, now: asked.now, streamId: params.id, command, ...(asked.key !== undefined && { key: asked.key }) });
        if (isRefusal(answer)) throw await refusalOf(deps, asked, answer, command);
        deps.live.changed(params.id);
        return answer as z.input<typeof commandAnswer>;
      });
  }
  bulkRoutes(place, act);
}
