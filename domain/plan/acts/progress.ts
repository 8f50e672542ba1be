import { z } from 'zod';
import { may } from '../../access/may.ts';
import { refuse } from '../../problems.ts';
import { id, nil, text } from '../../shapes/basics.ts';
import { onYear } from '../act.ts';
import { optionalText } from '../context.ts';

/** Cập nhật tiến độ: how far a task of the approved plan has come, in percent. */
export const progress = onYear({
  body: z.strictObject({
    taskId: id,
    percent: z.number().int().min(0).max(100),
    note: text(3000).optional(),
  }),
  by: { askedInside: ['task'] },
  problems: [],
  facts: ['task'],
  bulk: null,
  trials: {
    on: 'task',
    bodies: () => [{ taskId: nil, percent: 0 }],
    suppose: { task: { id: nil, percent: 0 } },
  },
  decide(plan, { taskId, percent, note }, { actor, subject, task }) {
    if (!task) return refuse('not-found');
    if (!may(actor, 'task', subject)) return refuse('not-allowed');
    if (plan.phase !== 'executing' && plan.phase !== 'closing')
      return refuse('wrong-state', { state: plan.phase });
    return [{ type: 'progressed', taskId, percent, note: optionalText(note) }];
  },
});
