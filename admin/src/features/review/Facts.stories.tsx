import { hanh, lan, minh, thu } from '#test/admin/mock/people';
import type { Stories } from '../../../gallery/story.ts';
import { Facts } from './Facts.tsx';
import { approves, checking, inReview } from './story-data.ts';

const stepOf = (view: typeof inReview) => view.route.find((s) => s.state === 'current');

export default {
  'a specialist reviews': {
    as: minh,
    show: <Facts view={inReview} step={stepOf(inReview)} />,
  },
  'a head signs: the lines above the name': {
    as: lan,
    show: <Facts view={approves} step={stepOf(approves)} signs />,
  },
  'a deputy signs for the head': {
    as: thu,
    show: <Facts view={approves} step={stepOf(approves)} signs />,
  },
  'the own unit acts': { as: hanh, show: <Facts view={checking} step={undefined} /> },
} satisfies Stories;
