import { z } from 'zod';
import { refuse } from '../../problems.ts';
import { id, isoDate, lineOfAuthority } from '../../shapes/basics.ts';
import { servedUnitAct } from '../act.ts';

/** From a day on the unit stands under another parent on one of its lines, or under none. */
export const move = servedUnitAct({
  body: z.strictObject({ line: lineOfAuthority, parentId: id.nullable(), on: isoDate }),
  summary: 'Chuyển cơ quan cấp trên / Move under another office',
  by: 'manage',
  problems: ['cycle-in-tree', 'overlap'],
  facts: ['parentsKnown', 'managesParents'],
  decide(unit, { line, parentId, on }, { parentsKnown, managesParents }) {
    if (!parentsKnown || !managesParents) return refuse('not-found');
    if (parentId === unit.id) return refuse('cycle-in-tree');
    return [{ type: 'moved', line, parentId, on }];
  },
});
