import type { ReactElement } from 'react';
import type { Stories } from '../../../gallery/story.ts';
import { incomplete } from '../../components/story-data.ts';
import type { PartState } from './draft-store.ts';
import { SaveProblems, SaveState } from './SaveState.tsx';
import { Draft } from './story-data.tsx';

const nothing = (): void => {};
const state = (tasks: Partial<PartState>, kept = true): ReactElement => (
  <Draft tasks={tasks} kept={kept}>
    <div className="stack">
      <SaveState onResolve={nothing} />
      <SaveProblems />
    </div>
  </Draft>
);

export default {
  'nothing changed yet': state({ status: 'saved' }),
  saved: state({ status: 'saved', savedAt: '2026-11-21T02:10:00.000Z' }),
  'not saved yet': state({ status: 'dirty' }),
  saving: state({ status: 'saving' }),
  'no network': state({ status: 'waiting' }),
  'somebody else has edited it': state({ status: 'conflict' }),
  'refused by the server': state({ status: 'refused', problem: incomplete }),
  'this browser keeps nothing': state({ status: 'dirty' }, false),
  'the session has ended': state({ status: 'signed-out' }),
} satisfies Stories;
