import { lan } from '#test/admin/mock/people';
import type { Stories } from '../../../gallery/story.ts';
import { draft, route } from './story-data.ts';
import { VersionsPanel } from './VersionsPanel.tsx';

export default {
  'two published versions': { as: lan, show: <VersionsPanel route={route} /> },
  'with a draft': {
    as: lan,
    show: <VersionsPanel route={{ ...route, versions: [draft, ...route.versions] }} />,
  },
} satisfies Stories;
