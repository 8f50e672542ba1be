import { Button } from '@mui/material';
import { useEffect, useState, type ReactElement } from 'react';
import { Link, useSearchParams } from 'react-router';
import type { ObligationView, PlanView } from '#domain/contracts/plan';
import { goTo } from '../../components/anchors.ts';
import { DueDate, StateChip, showDate, useFormats, useWords } from '../../components/index.ts';
import { AnswerWithDialog } from './AnswerWithDialog.tsx';
import {
  AskExtensionDialog,
  GrantExtensionDialog,
  RefuseExtensionDialog,
} from './ExtensionDialogs.tsx';
import { useObligationWords } from './obligation-words.ts';
import { BeginDialog, ExtendDialog, OnBehalfDialog, UrgeDialog } from './ObligationDialogs.tsx';
import './Obligations.css';

const dialogs = {
  begin: BeginDialog,
  'answer-with': AnswerWithDialog,
  'enter-on-behalf': OnBehalfDialog,
  'ask-extension': AskExtensionDialog,
  extend: ExtendDialog,
  urge: UrgeDialog,
  grant: GrantExtensionDialog,
  'refuse-extension': RefuseExtensionDialog,
} as const;
type Act = keyof typeof dialogs;
/** A pending request is answered where it is shown. */
const acts = [
  'begin',
  'answer-with',
  'enter-on-behalf',
  'ask-extension',
  'extend',
  'urge',
] as const;

const offers = (o: ObligationView, act: (typeof acts)[number]): boolean =>
  act === 'answer-with'
    ? o.candidates.length > 0 && o.allowedActions.includes('begin')
    : o.allowedActions.includes(act) && !(act === 'extend' && o.asked !== null);

/**
 * What the unit owes this year: state, date with its reasons, what was asked about it, and what the
 * reader may do.
 */
export function Obligations({ plan }: { readonly plan: PlanView }): ReactElement {
  const t = useObligationWords();
  const { domain } = useWords();
  const formats = useFormats();
  const [search] = useSearchParams();
  const [act, setAct] = useState<{
    readonly name: Act;
    readonly obligation: ObligationView;
  } | null>(null);
  const isWanted = search.get('at') === 'extension';
  const asked = plan.obligations.find((o) => o.asked)?.id;
  // From the inbox one comes to answer the request.
  useEffect(() => {
    if (isWanted && asked) goTo(`asked-${asked}`);
  }, [isWanted, asked]);
  const Dialog = act && dialogs[act.name];
  return (
    <>
      <ul className="things">
        {plan.obligations.map((o) => (
          <li key={o.id} className="obligation">
            <div className="row spread">
              <strong>{o.title}</strong>
              <StateChip state={o.late && o.state !== 'approved' ? 'overdue' : o.state} small />
            </div>
            <p className="small">
              <DueDate
                date={o.dueOn}
                daysLeft={
                  o.state === 'approved' || o.state === 'amending' || o.state === 'closed'
                    ? null
                    : o.daysLeft
                }
                late={o.late}
                why={o.why}
              />
              {o.state === 'waiting' && (
                <span className="quiet"> · {t.opens(formats.day(o.opensAt))}</span>
              )}
            </p>
            <Asked
              obligation={o}
              onAct={(name) => {
                setAct({ name, obligation: o });
              }}
            />
            <div className="row">
              {o.submissionId && (
                <Button
                  size="small"
                  variant="outlined"
                  component={Link}
                  to={`/submissions/${o.submissionId}`}
                >
                  {t.openDocument}
                </Button>
              )}
              {acts
                .filter((a) => offers(o, a))
                .map((a) => (
                  <Button
                    key={a}
                    size="small"
                    variant={a === 'begin' ? 'contained' : 'outlined'}
                    aria-label={`${domain.actions[a]}: ${o.title}`}
                    onClick={() => {
                      setAct({ name: a, obligation: o });
                    }}
                  >
                    {domain.actions[a]}
                  </Button>
                ))}
            </div>
          </li>
        ))}
      </ul>
      {act && Dialog && (
        <Dialog
          plan={plan}
          obligation={act.obligation}
          onClose={() => {
            setAct(null);
          }}
        />
      )}
    </>
  );
}

/**
 * A later date the unit has asked for: who, why, until when it is answered; and the answer, for
 * whoever may give it.
 */
function Asked({
  obligation: o,
  onAct,
}: {
  readonly obligation: ObligationView;
  readonly onAct: (act: 'grant' | 'refuse-extension') => void;
}): ReactElement | null {
  const t = useObligationWords();
  const formats = useFormats();
  if (!o.asked) return null;
  const mayGrant = o.allowedActions.includes('extend');
  const mayRefuse = o.allowedActions.includes('refuse-extension');
  return (
    <div className="asked" id={`asked-${o.id}`}>
      <p>
        {t.extension.asked(o.asked.by.name, formats.moment(o.asked.at), showDate(o.asked.dueOn))}
      </p>
      {o.asked.reason && <blockquote lang="vi">{o.asked.reason}</blockquote>}
      <p className="small quiet">
        {(mayGrant || mayRefuse ? t.extension.answerBy : t.extension.waits)(
          showDate(o.asked.answerOn),
        )}
      </p>
      {(mayGrant || mayRefuse) && (
        <div className="row">
          {mayRefuse && (
            <Button
              size="small"
              variant="outlined"
              aria-label={`${t.extension.refuse}: ${o.title}`}
              onClick={() => {
                onAct('refuse-extension');
              }}
            >
              {t.extension.refuse}
            </Button>
          )}
          {mayGrant && (
            <Button
              size="small"
              variant="contained"
              aria-label={`${t.extension.grant}: ${o.title}`}
              onClick={() => {
                onAct('grant');
              }}
            >
              {t.extension.grant}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
