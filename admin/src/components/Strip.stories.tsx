import type { Strip as StripView } from '#domain/contracts/shared';
import { schools } from '#test/admin/mock/people';
import { plans } from '#test/admin/mock/plans';
import type { Stories } from '../../gallery/story.ts';
import { Strip } from './Strip.tsx';

const stripOf = (state: StripView['state']): StripView => {
  const strip = plans.find((p) => p.state === state)?.strip;
  if (!strip) throw new Error(`no plan of the mock is ${state}`);
  return strip;
};
const reviewing = stripOf('reviewing');

export default {
  'returned to the school, which has it now': <Strip strip={stripOf('returned')} />,
  'in review, at the desk of the commune': <Strip strip={reviewing} of={schools[1]?.name ?? ''} />,
  late: <Strip strip={stripOf('overdue')} />,
  'being carried out': <Strip strip={stripOf('executing')} />,
  'not open yet': <Strip strip={stripOf('waiting')} />,
  closed: <Strip strip={{ ...stripOf('closed'), phase: 'closed' }} />,
  'a year that asks only for a report': (
    <Strip strip={{ ...stripOf('executing'), stage: 0, stages: [0, 1, 2, 3, 6], state: 'open' }} />
  ),
  'compact, as in tables': <Strip strip={reviewing} compact />,
} satisfies Stories;
