import { lan } from '#test/admin/mock/people';
import type { Stories } from '../../../gallery/story.ts';
import { StepsForm } from './StepsForm.tsx';
import { after, before } from './story-data.ts';

const nothing = (): void => {};

export default {
  'a route to write': {
    as: lan,
    show: <StepsForm route={before} wrong={[]} surprises={[]} onChange={nothing} />,
  },
  'with something wrong, and something that may surprise': {
    as: lan,
    show: (
      <StepsForm
        route={after}
        wrong={[
          { at: 'steps/1/needed', code: 'route-needed-more', params: { needed: 4, offices: 3 } },
        ]}
        surprises={[]}
        onChange={nothing}
      />
    ),
  },
} satisfies Stories;
