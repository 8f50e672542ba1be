import type { ReactElement } from 'react';
import type { DirectiveRow } from '#domain/contracts/directive';
import type { ShownState } from '#domain/shapes/shown-state';
import { StateShape } from '../../components/index.ts';
import { useDirectiveWords } from './words.ts';

const looks: Record<DirectiveRow['state'], ShownState> = {
  draft: 'draft',
  issuing: 'submitted',
  issued: 'executing',
  closed: 'closed',
};

/** A directive's state in the look of the plan's states: same colours and shapes, its own words. */
export function DirectiveState({ state }: { readonly state: DirectiveRow['state'] }): ReactElement {
  const t = useDirectiveWords();
  return (
    <span className={`state state-${looks[state]} state-small`}>
      <StateShape state={looks[state]} />
      <span className="state-word">{t.states[state]}</span>
    </span>
  );
}
