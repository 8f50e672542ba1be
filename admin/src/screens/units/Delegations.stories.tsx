import { unitView } from '#test/admin/mock/frame';
import { communes, quan } from '#test/admin/mock/people';
import type { Stories } from '../../../gallery/story.ts';
import { Delegations } from './Delegations.tsx';
import { Leaves } from './Leaves.tsx';

const commune = unitView(communes[0].id);
if (!commune) throw new Error('the mock has this unit');

export default {
  'in force, proposed, ended': {
    as: quan,
    show: <Delegations items={commune.delegations} label="Ủy quyền" withUnit={false} />,
  },
  'who is away': { as: quan, show: <Leaves unit={commune} ended={false} /> },
} satisfies Stories;
