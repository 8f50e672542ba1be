import type { ReactElement } from 'react';
import type { Part } from '#domain/shapes/content';
import type { Stories } from '../../../gallery/story.ts';
import { Aside } from './Aside.tsx';
import { Draft, lacking, returned } from './story-data.tsx';

const beside = (part: Part, view = returned): ReactElement => (
  <Draft view={view}>
    <Aside part={part} />
  </Draft>
);

export default {
  'comments, and the task groups of the directive': beside('tasks', lacking),
  'legal bases of the directive': beside('heading'),
  'indicators of the directive': beside('objectives'),
  'nothing of the directive': beside('closing'),
} satisfies Stories;
