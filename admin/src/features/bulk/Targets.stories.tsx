import type { Stories } from '../../../gallery/story.ts';
import type { BulkTarget } from './order.ts';
import { targets } from './story-data.ts';
import { Targets } from './Targets.tsx';

const withoutText = ({ planId, submissionId, unit, title, to }: BulkTarget): BulkTarget => ({
  planId,
  submissionId,
  unit,
  title,
  to,
});

export default {
  'texts that are decided on': <Targets targets={targets} />,
  'obligations, without a text': <Targets targets={targets.map(withoutText)} />,
} satisfies Stories;
