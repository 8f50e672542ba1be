import type { Stories } from '../../../gallery/story.ts';
import { HeldClock } from './HeldClock.tsx';
import { several } from './story-data.ts';

const { clock, unit } = several;

export default {
  'both sides have held it': <HeldClock view={several} />,
  'only the author so far': (
    <HeldClock view={{ unit, clock: { ...clock, superior: 0, spans: clock.spans.slice(0, 1) } }} />
  ),
} satisfies Stories;
