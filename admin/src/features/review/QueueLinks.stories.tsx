import type { Stories } from '../../../gallery/story.ts';
import { QueueLinks } from './QueueLinks.tsx';
import type { Queue } from './use-queue.ts';

const nothing = (): void => {};
const queue: Queue = {
  place: 12,
  length: 40,
  previous: '11',
  next: '13',
  filtered: false,
  to: (id) => `/submissions/${id}`,
  after: () => undefined,
};

export default {
  'in the middle': <QueueLinks queue={queue} onHelp={nothing} />,
  'the first, in a narrowed list': (
    <QueueLinks queue={{ ...queue, place: 1, previous: null, filtered: true }} onHelp={nothing} />
  ),
  'not among those that wait': (
    <QueueLinks queue={{ ...queue, place: null, previous: null }} onHelp={nothing} />
  ),
} satisfies Stories;
