import type { Stories } from '../../../gallery/story.ts';
import { ComingDates, History } from './History.tsx';
import { ofSchool } from './story-data.ts';

export default {
  'what happened': <History plan={ofSchool} />,
  'nothing yet': <History plan={{ ...ofSchool, events: [] }} />,
  'dates ahead': <ComingDates plan={ofSchool} />,
  'no dates ahead': <ComingDates plan={{ ...ofSchool, coming: [] }} />,
} satisfies Stories;
