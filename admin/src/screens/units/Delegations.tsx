import { Button } from '@mui/material';
import './units.css';
import { useState, type ReactElement } from 'react';
import { addDays } from '#domain/calendar/dates';
import type { DelegationView } from '#domain/contracts/unit';
import { showDate, useWords } from '../../components/index.ts';
import { useDelegationWords } from './delegation-words.ts';
import { DelegationDialog, type DelegationAct } from './DelegationDialog.tsx';

const colours: Readonly<Record<DelegationView['state'], string>> = {
  proposed: 'returned',
  coming: 'submitted',
  'in-force': 'approved',
  ended: 'closed',
  lapsed: 'closed',
};

/**
 * Delegations, each with who, what, when and how it is signed; with the acts the asker has on it.
 */
export function Delegations({
  items,
  label,
  withUnit = false,
}: {
  readonly items: readonly DelegationView[];
  readonly label: string;
  readonly withUnit?: boolean;
}): ReactElement {
  const t = useDelegationWords();
  const [act, setAct] = useState<DelegationAct | null>(null);
  return (
    <>
      <ul className="things" aria-label={label}>
        {items.map((d) => (
          <li key={d.id} className="line-item office-item">
            <div>
              <p className="row">
                <strong>{t.fromTo(d.giver.name, d.receiver.name)}</strong>
                <span className={`state state-small state-${colours[d.state]}`}>
                  {t.states[d.state]}
                </span>
              </p>
              <What delegation={d} withUnit={withUnit} />
            </div>
            <div className="row">
              {d.mayConfirm && (
                <Button
                  size="small"
                  variant="outlined"
                  onClick={() => {
                    setAct({ type: 'confirm-delegation', delegation: d });
                  }}
                >
                  {t.confirm}
                </Button>
              )}
              {d.mayEnd && (
                <Button
                  size="small"
                  variant="outlined"
                  onClick={() => {
                    setAct({ type: 'end-delegation', delegation: d });
                  }}
                >
                  {t.end}
                </Button>
              )}
            </div>
          </li>
        ))}
      </ul>
      {act && (
        <DelegationDialog
          act={act}
          onClose={() => {
            setAct(null);
          }}
        />
      )}
    </>
  );
}

function What({
  delegation: d,
  withUnit,
}: {
  readonly delegation: DelegationView;
  readonly withUnit: boolean;
}): ReactElement {
  const t = useDelegationWords();
  const words = useWords();
  const kinds = d.kinds.length
    ? d.kinds.map((k) => lower(words.domain.submissionKinds[k])).join(', ')
    : t.allKinds;
  const until = d.to ? t.to(showDate(addDays(d.to, -1))) : t.noEnd;
  return (
    <>
      <p>
        {d.acts.map((a) => t.actNames[a]).join('; ')} · {kinds} · {t.span(showDate(d.from), until)}
      </p>
      <p className="quiet small">
        {t.authorities[d.authority]}: {d.signature.join(' / ')}
        {withUnit && ` · ${d.unit.name}`}
        {d.reason && ` · ${d.reason}`}
        {d.state === 'proposed' && d.proposedBy && ` · ${t.proposedBy(d.proposedBy.name)}`}
      </p>
    </>
  );
}

/** Within a sentence; "học kỳ I" keeps its capital. */
const lower = (text: string): string => text.charAt(0).toLocaleLowerCase('vi') + text.slice(1);
