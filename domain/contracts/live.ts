import { z } from 'zod';
import { id } from '../shapes/basics.ts';
import { routeContracts } from './route-contract.ts';
import { deskTag } from './shared.ts';

/** The data of an event `changed`: a year changed, or a notice came. */
export const change = z.object({ planId: id.optional(), notice: z.literal(true).optional() });
export type Change = z.infer<typeof change>;

export const liveContracts = routeContracts(deskTag, {
  watchChanges: {
    method: 'get',
    path: '/api/live',
    summary:
      'Luồng sự kiện: những gì được xem vừa thay đổi / Server-sent events: what has changed of what the asker may read',
    answer: z.string(),
    media: ['text/event-stream'],
  },
});
