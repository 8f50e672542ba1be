import type { Stories } from '../../../gallery/story.ts';
import { SidesBar, SidesKey } from './SidesBar.tsx';
import './clock.css';

export default {
  'what the colours mean': <SidesKey />,
  'nine days and seven': <SidesBar author={9} superior={7} />,
  'only the author': <SidesBar author={4} superior={0} />,
  'nobody yet': <SidesBar author={0} superior={0} />,
} satisfies Stories;
