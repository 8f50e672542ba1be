import { z } from 'zod';
import { listPlans } from '#db/plan/list';
import { planStream } from '#db/plan/stream';
import { door } from '#db/record/door';
import { planView } from '#db/screens/year';
import { planAnswer, planContracts } from '#domain/contracts/plan';
import { planCommands, type PlanCommand, type PlanCommandName } from '#domain/plan/commands';
import { isRefusal, refuse, type ProblemCode } from '#domain/problems';
import { id } from '#domain/shapes/basics';
import { words } from '#domain/words/index';
import { pageOf } from '../http/list-query.ts';
import { at, moment, mount, operationId, type Place } from '../http/mount.ts';
import { bulkRoutes } from './bulk.ts';
import { refusalOf } from './overtaken.ts';

/** Problems each act may answer with, beside those of every command. */
const always: readonly ProblemCode[] = ['not-allowed', 'wrong-state'];
/** What any decision at a desk may run into. */
const desk: readonly ProblemCode[] = [
  'stale-revision',
  'own-submission',
  'same-person',
  'already-decided',
  'confirmation-needed',
];
const own: Readonly<Record<PlanCommandName, readonly ProblemCode[]>> = {
  begin: ['not-open-yet', 'already-begun'],
  'answer-with': ['not-open-yet', 'already-begun'],
  submit: ['stale-version', 'incomplete', 'no-reviewer-office', 'no-route'],
  recall: ['stale-revision', 'already-decided'],
  advise: [...desk, 'reason-missing'],
  endorse: desk,
  sign: desk,
  approve: desk,
  return: [...desk, 'reason-missing', 'date-in-past', 'may-not-return'],
  refuse: [...desk, 'reason-missing'],
  'withdraw-approval': [
    'stale-revision',
    'too-late-to-withdraw',
    'confirmation-needed',
    'reason-missing',
  ],
  forward: [
    'stale-revision',
    'already-decided',
    'nobody-holds-office',
    'office-cannot-decide',
    'office-already-asked',
    'reason-missing',
  ],
  'ask-advice': [...desk, 'reason-missing'],
  'give-advice': ['already-decided', 'reason-missing'],
  amend: ['reason-missing'],
  'drop-amendment': [],
  reroute: ['stale-revision', 'stale-version', 'no-route', 'no-reviewer-office'],
  'ask-extension': ['already-asked', 'too-late-to-ask', 'reason-missing'],
  'refuse-extension': ['already-decided', 'reason-missing'],
  number: ['number-taken'],
  comment: [],
  'resolve-comment': [],
  progress: [],
  attach: [],
  'enter-on-behalf': ['not-open-yet', 'already-begun', 'no-reviewer-office', 'no-route'],
  extend: ['reason-missing', 'date-in-past'],
  urge: ['not-open-yet'],
};

/**
 * Where the words of the button do not say what the act does: both of these are "Ký và trình" to
 * who clicks.
 */
const longer: Readonly<Partial<Record<PlanCommandName, string>>> = {
  submit:
    'Trình bản thảo: ký gửi cấp trên, hoặc đưa kiểm tra nội bộ nếu tuyến duyệt có bước nội bộ / Submit the draft: signed and sent up, or laid before the own unit where the route has internal steps',
  sign: 'Thủ trưởng ký và trình bản đã kiểm tra nội bộ / The head signs what the own unit has checked and sends it up',
};

/** The years of units: lists, one year, and one route an act. */
export function planRoutes(place: Place): void {
  const { deps } = place;
  const route = mount(place);
  route(planContracts.listPlans, async (asked, { query, filter }) =>
    listPlans(deps.read, asked.actor, pageOf(query), filter, await moment(deps, asked)),
  );
  route(
    planContracts.getPlan,
    async (asked, { params }) =>
      (await planView(deps.read, asked.actor, params.id, at(deps, asked))) ?? refuse('not-found'),
  );

  const act = door(deps.write, planStream(deps.write, deps.zone));
  for (const name of Object.keys(planCommands) as PlanCommandName[]) {
    route(
      {
        name: operationId('plan', name),
        method: 'post',
        path: `/api/plans/{id}/${name}`,
        tag: 'Việc / acts',
        summary: longer[name] ?? `${words('vi').actions[name]} / ${words('en').actions[name]}`,
        params: z.object({ id }),
        body: planCommands[name],
        keyed: true,
        answer: planAnswer,
        problems: [...always, ...own[name]],
      },
      async (asked, { params, body }) => {
        const command = { type: name, ...body } as PlanCommand;
        const answer = await act({
          actor: asked.actor,
          now: asked.now,
          streamId: params.id,
          command,
          ...(asked.key !== undefined && { key: asked.key }),
        });
        if (isRefusal(answer)) throw await refusalOf(deps, asked, answer, command);
        deps.live.changed(params.id);
        return answer as z.input<typeof planAnswer>;
      },
    );
  }
  bulkRoutes(place, act);
}
