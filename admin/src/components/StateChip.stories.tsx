import type { ReactElement } from 'react';
import type { ShownState } from '#domain/shapes/shown-state';
import { words } from '#domain/words/index';
import type { Stories } from '../../gallery/story.ts';
import { StateChip } from './StateChip.tsx';

const states = Object.keys(words('vi').states) as ShownState[];
const each = (chip: (state: ShownState) => ReactElement): ReactElement => (
  <p className="row">{states.map(chip)}</p>
);

export default {
  'every state': each((state) => <StateChip key={state} state={state} />),
  small: each((state) => <StateChip key={state} state={state} small />),
  'with a count': each((state) => (
    <StateChip key={state} state={state}>
      12
    </StateChip>
  )),
} satisfies Stories;
