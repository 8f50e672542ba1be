import type { Gap } from '#domain/contracts/submission';
import type { Stories } from '../../../gallery/story.ts';
import { Checks } from './Checks.tsx';
import { content, inReview } from './story-data.ts';

const nothing = (): void => {};
const many: Gap[] = Array.from({ length: 12 }, (_, n) => ({
  at: `tasks/tasks/${String(n)}/lead`,
  code: 'lead-missing',
  severity: n === 0 ? 'must' : 'should',
}));

export default {
  'nothing found': (
    <Checks view={{ ...inReview, gaps: [], warnings: [] }} content={content} onPart={nothing} />
  ),
  'two points': <Checks view={inReview} content={content} onPart={nothing} />,
  'a long list begins folded': (
    <Checks view={{ ...inReview, gaps: [], warnings: many }} content={content} onPart={nothing} />
  ),
} satisfies Stories;
