import type { Stories } from '../../../gallery/story.ts';
import { Changes } from './Changes.tsx';
import { after, before } from './story-data.ts';

export default {
  'from one version to the next': <Changes before={before} after={after} />,
  'nothing changed': <Changes before={after} after={after} />,
} satisfies Stories;
