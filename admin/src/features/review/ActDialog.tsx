import type { ReactElement } from 'react';
import type { SubmissionView } from '#domain/contracts/submission';
import { isDecision, type Act } from './acts.ts';
import { AmendDialog, DropAmendmentDialog } from './AmendDialog.tsx';
import { AskAdviceDialog } from './AskAdviceDialog.tsx';
import { DecideDialog } from './DecideDialog.tsx';
import { ForwardDialog } from './ForwardDialog.tsx';
import { NumberDialog } from './NumberDialog.tsx';

interface Props {
  readonly view: SubmissionView;
  readonly act: Act;
  readonly unread: number;
  readonly openComments: number;
  readonly onClose: () => void;
  /** It may be off the reader's desk now. */
  readonly onDecided: () => void;
}

/** The dialog of an act. */
export function ActDialog({
  view,
  act,
  unread,
  openComments,
  onClose,
  onDecided,
}: Props): ReactElement {
  const done = () => {
    onClose();
    onDecided();
  };
  if (isDecision(act))
    return (
      <DecideDialog
        view={view}
        decision={act}
        unread={unread}
        openComments={openComments}
        onClose={onClose}
        onDone={done}
      />
    );
  switch (act) {
    case 'forward':
      return <ForwardDialog view={view} onClose={onClose} onDone={done} />;
    case 'ask-advice':
      return <AskAdviceDialog view={view} onClose={onClose} />;
    case 'amend':
      return <AmendDialog view={view} onClose={onClose} />;
    case 'drop-amendment':
      return <DropAmendmentDialog view={view} onClose={onClose} />;
    case 'number':
      return <NumberDialog view={view} onClose={onClose} />;
  }
}
