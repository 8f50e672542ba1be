import { z } from 'zod';
import { execute } from '#db/record/execute';
import { idOfClick } from '#db/record/id-of-click';
import { listUnits, unitView } from '#db/unit/list';
import { unitStream } from '#db/unit/stream';
import { lentActs } from '#domain/access/actor';
import { lentAuthorities } from '#domain/access/lending';
import { operationId } from '#domain/contracts/route-contract';
import { unitAnswer, unitContracts, unitTag } from '#domain/contracts/unit';
import { isRefusal, refuse, type ProblemCode } from '#domain/problems';
import {
  id,
  isoDate,
  line,
  lineOfAuthority,
  position,
  submissionKind,
} from '#domain/shapes/basics';
import type { UnitCommand } from '#domain/unit/state';
import { pageOf } from '../http/list-query.ts';
import { moment, mount, type Place } from '../http/mount.ts';

const appointmentId = id;
const delegationId = id;
/**
 * The acts on one unit: by administrators; lending by the holder of the office too, leave by
 * everybody for themselves and by the head.
 */
export const unitCommands = {
  appoint: z.strictObject({
    personId: id,
    position,
    title: line(200),
    from: isoDate,
    to: isoDate.nullable(),
    acting: z.boolean().optional(),
  }),
  'confirm-appointment': z.strictObject({ appointmentId }),
  'end-appointment': z.strictObject({ appointmentId, on: isoDate }),
  'hand-over': z.strictObject({ appointmentId, toPersonId: id, on: isoDate }),
  delegate: z.strictObject({
    position,
    personId: id,
    giverId: id.optional(),
    authority: z.enum(lentAuthorities),
    acts: z.array(z.enum(lentActs)).min(1).max(3),
    kinds: z.array(submissionKind).max(4),
    from: isoDate,
    to: isoDate.nullable(),
    reason: line(300),
  }),
  'confirm-delegation': z.strictObject({ delegationId }),
  'end-delegation': z.strictObject({ delegationId, on: isoDate }),
  'enter-leave': z.strictObject({ personId: id, from: isoDate, to: isoDate }),
  'end-leave': z.strictObject({ leaveId: id, on: isoDate }),
  move: z.strictObject({ line: lineOfAuthority, parentId: id.nullable(), on: isoDate }),
  close: z.strictObject({ on: isoDate }),
} as const;
const summaries: Readonly<Record<keyof typeof unitCommands, string>> = {
  appoint: 'Bổ nhiệm / Appoint',
  'confirm-appointment':
    'Xác nhận bổ nhiệm (người thứ hai) / Confirm an appointment (second person)',
  'end-appointment': 'Thôi giữ chức vụ / End an appointment',
  'hand-over': 'Bàn giao chức vụ cho người kế nhiệm / Hand the office over to a successor',
  delegate: 'Giao ký thay, thừa lệnh, ủy quyền / Lend the signature',
  'confirm-delegation': 'Xác nhận ủy quyền (người thứ hai) / Confirm a delegation (second person)',
  'end-delegation': 'Kết thúc ủy quyền / End a delegation',
  'enter-leave': 'Ghi nghỉ phép / Enter leave',
  'end-leave': 'Kết thúc nghỉ phép / End leave',
  move: 'Chuyển cơ quan cấp trên / Move under another office',
  close: 'Giải thể / Close the unit',
};
const problems: Readonly<Record<keyof typeof unitCommands, readonly ProblemCode[]>> = {
  appoint: ['own-appointment', 'dates-crossed', 'overlap'],
  'confirm-appointment': ['own-appointment', 'second-person-needed'],
  'end-appointment': ['dates-crossed'],
  'hand-over': [
    'own-appointment',
    'hand-over-to-holder',
    'wrong-state',
    'date-in-past',
    'dates-crossed',
    'overlap',
  ],
  delegate: [
    'own-appointment',
    'delegation-beyond-powers',
    'delegation-of-lent',
    'delegation-to-self',
    'delegation-no-giver',
    'delegation-receiver',
    'delegation-paper-missing',
    'delegation-content-missing',
    'delegation-open-ended',
    'delegation-too-long',
    'delegation-overlap',
    'overlap',
    'date-in-past',
    'dates-crossed',
  ],
  'confirm-delegation': ['own-appointment', 'second-person-needed'],
  'end-delegation': ['wrong-state', 'date-in-past', 'dates-crossed'],
  'enter-leave': ['dates-crossed', 'date-in-past', 'overlap'],
  'end-leave': ['wrong-state', 'date-in-past', 'dates-crossed'],
  move: ['cycle-in-tree', 'overlap'],
  close: ['wrong-state', 'date-in-past'],
};
type Answer = z.output<typeof unitAnswer>;

/** Units in their tree, and who holds which office. */
export function unitRoutes(place: Place): void {
  const { deps } = place;
  const route = mount(place);
  const stream = unitStream(deps.zone);
  route(unitContracts.listUnits, async (asked, { query, filter }) =>
    listUnits(deps.read, asked.actor, pageOf(query), filter, await moment(deps, asked)),
  );
  route(
    unitContracts.getUnit,
    async (asked, { params }) =>
      (await unitView(
        deps.read,
        asked.actor,
        params.id,
        await moment(deps, asked),
        asked.language,
      )) ?? refuse('not-found'),
  );
  route(
    unitContracts.openUnit,
    async (asked, { body }) =>
      (await execute(deps.write, stream, {
        actor: asked.actor,
        now: asked.now,
        key: asked.key,
        streamId: idOfClick(asked.actor.personId, asked.key),
        command: { type: 'open', ...body },
      })) as Answer,
  );
  for (const name of Object.keys(unitCommands) as (keyof typeof unitCommands)[]) {
    route(
      {
        name: operationId('unit', name),
        method: 'post',
        path: `/api/units/{id}/${name}`,
        tag: unitTag,
        summary: summaries[name],
        params: z.object({ id }),
        body: unitCommands[name],
        keyed: true,
        answer: unitAnswer,
        problems: ['not-allowed', ...problems[name]],
      },
      async (asked, given) => {
        const command = { type: name, ...given.body } as UnitCommand;
        const done = await execute(deps.write, stream, {
          actor: asked.actor,
          now: asked.now,
          key: asked.key ?? '',
          streamId: given.params.id,
          command,
        });
        if (!isRefusal(done)) place.forgetOffices();
        return done as Answer;
      },
    );
  }
}
