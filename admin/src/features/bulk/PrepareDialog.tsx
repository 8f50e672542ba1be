import { TextField } from '@mui/material';
import { useState, type ReactElement } from 'react';
import { addDays } from '#domain/calendar/dates';
import { ConfirmDialog, DateField, ProblemAlert, useMe } from '../../components/index.ts';
import { Blocked } from './Blocked.tsx';
import { ForwardTo } from './ForwardTo.tsx';
import { OfficeLine } from './OfficeLine.tsx';
import {
  isReady,
  linesFor,
  targetKey,
  type BulkLine,
  type BulkOrder,
  type Typed,
} from './order.ts';
import { Targets } from './Targets.tsx';
import { useCheck } from './use-check.ts';
import { useBulkWords } from './words.ts';

interface Props {
  readonly order: BulkOrder;
  readonly onStart: (lines: readonly BulkLine[]) => void;
  readonly onClose: () => void;
}

const signs: readonly BulkOrder['name'][] = ['endorse', 'approve'];
const quiet: readonly BulkOrder['name'][] = ['return', 'forward'];

/**
 * Before anything is sent: tried for each paper, said what can be done and what stands in the way,
 * on which texts and in which office; then confirmed once.
 */
export function PrepareDialog({ order, onStart, onClose }: Props): ReactElement {
  const t = useBulkWords();
  const { name, targets, leftOut } = order;
  const [typed, setTyped] = useState<Typed>({ text: '', dueOn: order.dueOn ?? '', to: null });
  const [asked, setAsked] = useState(false);
  const check = useCheck(name, isReady(order, typed, true) ? linesFor(order, typed, true) : null);
  const can = targets.filter((x) => check.of(x)?.allowed);
  const held = targets.flatMap((target) => {
    const found = check.of(target);
    return found && !found.allowed ? [{ target, title: found.title ?? '' }] : [];
  });
  const ready = () => {
    setAsked(true);
    return isReady(order, typed, false);
  };
  const begin = () => {
    const allowed = new Set(can.map(targetKey));
    onStart(
      linesFor(
        { ...order, targets: targets.filter((x) => allowed.has(targetKey(x))) },
        typed,
        false,
      ),
    );
  };
  const isSigned = signs.includes(name);
  const fields = <Fields order={order} typed={typed} onType={setTyped} asked={asked} />;
  const n = check.isDone ? can.length : targets.length;
  return (
    <ConfirmDialog
      open
      title={t.titles[name](n)}
      confirmLabel={t.confirm(t.verbs[name], n)}
      onConfirm={begin}
      ready={ready}
      onClose={onClose}
      disabled={!check.isDone || can.length === 0}
      quiet={quiet.includes(name)}
      needs={check.needs}
    >
      {/* What the dry run needs comes before it; a note stands beside the signature. */}
      {!isSigned && fields}
      <ProblemAlert problem={check.problem} onRetry={check.again} kept />
      <div className="bulk-checked" role="status" aria-live="polite">
        {check.isDone ? (
          <p>
            {can.length > 0 ? <strong>{t.can(can.length)}</strong> : t.none}
            {held.length > 0 && can.length > 0 && ` · ${t.cannot(held.length)}`}
          </p>
        ) : (
          !check.problem && (
            <p className="quiet">
              {isReady(order, typed, true) ? t.checking : name === 'extend' ? t.dueNeed : t.toNeed}
            </p>
          )
        )}
        {leftOut > 0 && <p className="quiet">{t.leftOut(leftOut)}</p>}
      </div>
      {check.isDone && <Blocked held={held} />}
      {can.length > 0 && isSigned && (
        <OfficeLine offices={can.flatMap((x) => check.of(x)?.office ?? [])} />
      )}
      {can.length > 0 && <Targets targets={can} />}
      {isSigned && fields}
    </ConfirmDialog>
  );
}

interface FieldsProps {
  readonly order: BulkOrder;
  readonly typed: Typed;
  readonly onType: (typed: Typed) => void;
  readonly asked: boolean;
}

function Fields({
  order: { name, acts = [] },
  typed,
  onType,
  asked,
}: FieldsProps): ReactElement | null {
  const t = useBulkWords();
  const { clock } = useMe();
  const needsReason = name === 'return' || name === 'forward' || name === 'extend';
  const lacks = asked && needsReason && typed.text.trim() === '';
  const limit = name === 'return' || name === 'forward' ? 5000 : name === 'urge' ? 1000 : 2000;
  if (name === 'reroute') return null;
  return (
    <>
      {name === 'urge' && <p>{t.urgeHint}</p>}
      {name === 'forward' && (
        <ForwardTo
          acts={acts}
          value={typed.to}
          onChange={(to) => {
            onType({ ...typed, to });
          }}
        />
      )}
      {name === 'extend' && (
        <DateField
          label={t.dueOn}
          value={typed.dueOn}
          onChange={(dueOn) => {
            onType({ ...typed, dueOn });
          }}
          required
          min={clock.today}
        />
      )}
      <TextField
        label={needsReason ? t.reason : name === 'urge' ? t.message : t.note}
        value={typed.text}
        onChange={(e) => {
          onType({ ...typed, text: e.target.value });
        }}
        required={needsReason}
        multiline
        minRows={name === 'return' ? 4 : 2}
        error={lacks}
        helperText={lacks ? t.reasonNeed : needsReason ? t.reasonHint : undefined}
        slotProps={{ htmlInput: { maxLength: limit, lang: 'vi' } }}
      />
      {name === 'return' && (
        <DateField
          label={t.dueBack}
          helperText={t.dueBackHint}
          value={typed.dueOn}
          onChange={(dueOn) => {
            onType({ ...typed, dueOn });
          }}
          min={addDays(clock.today, 1)}
        />
      )}
    </>
  );
}
