import { FormControlLabel, FormLabel, Radio, RadioGroup, TextField } from '@mui/material';
import { useId, useState, type ReactElement } from 'react';
import { useNotify } from 'react-admin';
import type { SubmissionReader } from '#domain/contracts/submission';
import type { RouteStepView, SubmissionView } from '#domain/contracts/submission';
import { positionsFor } from '#domain/review-route/check';
import { ConfirmDialog, useCommand, useMe, useRead, useWords } from '../../components/index.ts';
import { useActWords } from './act-words.ts';
import { ReaderPicker } from './ReaderPicker.tsx';
import { standingOf } from './standing.ts';

interface Props {
  readonly view: SubmissionView;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/**
 * Hands an open seat of the step to another office, or to one person who holds it: who may get it
 * is what the route could have named.
 */
export function ForwardDialog({ view, onClose, onDone }: Props): ReactElement | null {
  const step = view.route.find((s) => s.state === 'current');
  return step ? <Forward view={view} step={step} onClose={onClose} onDone={onDone} /> : null;
}

function Forward({
  view,
  step,
  onClose,
  onDone,
}: Props & { readonly step: RouteStepView }): ReactElement {
  const t = useActWords();
  const { domain } = useWords();
  const notify = useNotify();
  const command = useCommand(view.planId);
  const me = useMe();
  const open = step.seats
    .map((seat, index) => ({ ...seat, index }))
    .filter((s) => s.given === null);
  const [seat, setSeat] = useState(() => standingOf(step, me)?.seat ?? open[0]?.index ?? 0);
  const [to, setTo] = useState<SubmissionReader | null>(null);
  const [whom, setWhom] = useState<'office' | 'person'>('office');
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const from = step.seats[seat];
  const nearest = useNearest(view, step, seat);
  // The same office again means nothing; one of its people does.
  const sameOffice =
    to !== null && to.office.unit.id === from?.unit.id && to.office.position === from.position;
  const asPerson = sameOffice || whom === 'person';
  const positions = positionsFor(
    step.internal ? 'own' : 'parent',
    step.act === 'sign' ? 'endorse' : step.act,
  );
  const isFit = ({ id, office }: SubmissionReader): boolean =>
    positions.includes(office.position) &&
    (step.internal || office.unit.id !== view.unit.id || office.unit.id === from?.unit.id) &&
    (!step.internal || office.unit.id === from?.unit.id) &&
    !(
      id === from?.person?.id &&
      office.unit.id === from.unit.id &&
      office.position === from.position
    ) &&
    !step.seats.some(
      (s, index) =>
        index !== seat && s.unit.id === office.unit.id && s.position === office.position,
    );
  const forward = async () => {
    if (!to) return;
    const outcome = await command.run('forward', {
      submissionId: view.id,
      revision: view.revision,
      sha256: view.sha256 ?? '',
      seat,
      to: {
        unitId: to.office.unit.id,
        position: to.office.position,
        ...(asPerson && { personId: to.id }),
      },
      reason: reason.trim(),
    });
    if (!outcome.ok) return;
    notify(t.done.forward, { type: 'success' });
    onDone();
  };
  const ready = () => {
    setAsked(true);
    return to !== null && reason.trim() !== '';
  };
  return (
    <ConfirmDialog
      open
      title={t.forward.title}
      confirmLabel={t.forward.title}
      onClose={onClose}
      onConfirm={() => {
        void forward();
      }}
      ready={ready}
      pending={command.pending}
      waiting={command.waiting}
      problem={command.problem}
    >
      <p>{t.forward.lead}</p>
      {open.length > 1 && (
        <Choice
          label={t.forward.seat}
          value={String(seat)}
          onChange={(n) => {
            setSeat(Number(n));
            setTo(null);
          }}
          options={open.map((s) => [
            String(s.index),
            `${domain.positions[s.position]}, ${s.unit.name}`,
          ])}
        />
      )}
      <ReaderPicker
        submissionId={view.id}
        label={t.forward.to}
        hint={step.internal ? t.forward.searchInside : t.forward.search}
        none={t.forward.none}
        value={to}
        onChange={setTo}
        nearest={nearest}
        isFit={isFit}
        wrong={asked && to === null ? t.forward.need : undefined}
      />
      {to && !sameOffice && (
        <Choice
          label={t.forward.whom}
          value={whom}
          onChange={(w) => {
            setWhom(w as 'office' | 'person');
          }}
          options={[
            ['office', t.forward.office(`${to.office.title}, ${to.office.unit.name}`)],
            ['person', t.forward.person(to.name)],
          ]}
        />
      )}
      <Reason label={t.forward.reason} value={reason} onChange={setReason} asked={asked} />
    </ConfirmDialog>
  );
}

/**
 * Who is nearest: the people of the seat's own office, and the offices the route names further on.
 */
function useNearest(
  view: SubmissionView,
  step: RouteStepView,
  seat: number,
): readonly SubmissionReader[] {
  const { domain } = useWords();
  const from = step.seats[seat];
  const { data } = useRead('/units/{id}', from ? { params: { id: from.unit.id } } : null);
  const beside = data
    ? data.offices
        .filter((o) => o.confirmed)
        .map((o): SubmissionReader => ({
          ...o.person,
          office: {
            unit: { id: data.id, code: data.code, name: data.name, kind: data.kind },
            position: o.position,
            title: o.title || domain.positions[o.position],
          },
        }))
    : [];
  const ahead = step.internal
    ? []
    : view.route
        .filter((s) => !s.internal)
        .flatMap((s) =>
          s.seats.flatMap((x) =>
            x.holders.map((h): SubmissionReader => ({
              id: h.id,
              name: h.name,
              office: { unit: x.unit, position: x.position, title: domain.positions[x.position] },
            })),
          ),
        );
  return [
    ...beside,
    ...ahead.filter(
      (a) =>
        !beside.some(
          (b) =>
            b.id === a.id &&
            b.office.position === a.office.position &&
            b.office.unit.id === a.office.unit.id,
        ),
    ),
  ];
}

function Choice({
  label,
  value,
  onChange,
  options,
}: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly options: readonly (readonly [string, string])[];
}): ReactElement {
  const id = useId();
  return (
    <div>
      <FormLabel id={id}>{label}</FormLabel>
      <RadioGroup
        aria-labelledby={id}
        value={value}
        onChange={(_, to) => {
          onChange(to);
        }}
      >
        {options.map(([key, name]) => (
          <FormControlLabel key={key} value={key} control={<Radio />} label={name} />
        ))}
      </RadioGroup>
    </div>
  );
}

interface ReasonProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly asked: boolean;
  readonly hint?: string;
  readonly max?: number;
  readonly focus?: (field: HTMLElement | null) => void;
}

/** The reason an act needs; what is missing is said once it was asked for. */
export function Reason({
  label,
  value,
  onChange,
  asked,
  hint,
  max = 5000,
  focus,
}: ReasonProps): ReactElement {
  const t = useActWords();
  const lacks = asked && value.trim() === '';
  return (
    <TextField
      required
      multiline
      minRows={3}
      {...(focus && { inputRef: focus })}
      label={label}
      value={value}
      onChange={(e) => {
        onChange(e.target.value);
      }}
      error={lacks}
      helperText={lacks ? t.reasonNeeded : hint}
      slotProps={{ htmlInput: { maxLength: max, lang: 'vi' } }}
    />
  );
}
