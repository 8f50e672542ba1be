import type { ReactElement } from 'react';
import type { Stories } from '../../../gallery/story.ts';
import { Actions } from './Actions.tsx';
import { approved, approves, asked, inReview, several } from './story-data.ts';

const nothing = (): void => {};
const bar = (acts: ReactElement): ReactElement => <div className="page-actions">{acts}</div>;

export default {
  'a specialist reviews': bar(<Actions view={inReview} onAct={nothing} />),
  'with more acts than there is room for': bar(<Actions view={several} onAct={nothing} />),
  'a head approves': bar(<Actions view={approves} onAct={nothing} />),
  'narrow, as on a phone': bar(<Actions view={approves} onAct={nothing} narrow />),
  'where the text is not read nothing is decided': bar(
    <Actions view={several} onAct={nothing} reading={false} />,
  ),
  'an approval that may be withdrawn': bar(<Actions view={approved} onAct={nothing} />),
  'nothing to do': bar(<Actions view={asked} onAct={nothing} />),
  'the menu': {
    above: true,
    press: ['Thao tác khác'],
    show: bar(<Actions view={several} onAct={nothing} />),
  },
} satisfies Stories;
