import Add from '@mui/icons-material/Add';
import { Button } from '@mui/material';
import { useLayoutEffect, useRef, useState, type ReactElement } from 'react';
import type { Detail } from '#domain/problems';
import type { DraftRoute } from '#domain/review-route/draft';
import { addStep, changeStep, mostSteps, moveStep } from './edit.ts';
import { StepCard } from './StepCard.tsx';
import { newStepKey } from './templates.ts';
import { useRouteWords } from './words.ts';

interface Props {
  readonly route: DraftRoute;
  readonly wrong: readonly Detail[];
  readonly surprises: readonly Detail[];
  readonly onChange: (route: DraftRoute) => void;
}

/**
 * The steps of a route in order: written, added, moved with Alt and arrows, taken out and brought
 * back.
 */
export function StepsForm({ route, wrong, surprises, onChange }: Props): ReactElement {
  const t = useRouteWords();
  const box = useRef<HTMLOListElement>(null);
  const stay = useRef<{ readonly element: Element | null } | { readonly key: string } | null>(null);
  const [said, setSaid] = useState('');
  const [removed, setRemoved] = useState<{
    readonly n: number;
    readonly before: DraftRoute;
    readonly after: DraftRoute;
  } | null>(null);
  // A card that changes its place loses the focus; it stays on the field one was in. A new one
  // begins at its name.
  useLayoutEffect(() => {
    const to = stay.current;
    stay.current = null;
    if (!to) return;
    const element =
      'key' in to ? box.current?.querySelector(`[data-step="${to.key}"] input`) : to.element;
    if (element instanceof HTMLElement && element !== document.activeElement) element.focus();
  });
  const move = (at: number, by: 1 | -1) => {
    const next = moveStep(route, at, at + by);
    if (next === route) return;
    stay.current = { element: document.activeElement };
    setSaid(t.movedTo(at + by + 1));
    onChange(next);
  };
  const add = (internal: boolean) => {
    const key = newStepKey();
    const next = addStep(route, key, internal);
    stay.current = { key };
    setSaid(t.addedStep(next.at + 1));
    onChange(next.route);
  };
  const remove = (at: number) => {
    const after = { ...route, steps: route.steps.toSpliced(at, 1) };
    setRemoved({ n: at + 1, before: route, after });
    setSaid('');
    onChange(after);
  };
  const full = route.steps.length >= mostSteps;
  return (
    <div className="stack">
      <p className="small quiet">{t.keys}</p>
      {route.steps.length === 0 && <p>{t.noSteps}</p>}
      <ol className="step-list" ref={box}>
        {route.steps.map((step, at) => (
          <StepCard
            key={step.key}
            step={step}
            at={at}
            of={route.steps.length}
            wrong={wrong}
            surprises={surprises}
            onMove={(by) => {
              move(at, by);
            }}
            onRemove={() => {
              remove(at);
            }}
            onChange={(change) => {
              onChange(changeStep(route, at, change));
            }}
          />
        ))}
      </ol>
      <p className="hear" role="status">
        {said}
      </p>
      {removed && removed.after === route && (
        <p className="row" role="status">
          {t.removedStep(removed.n)}{' '}
          <Button
            size="small"
            onClick={() => {
              onChange(removed.before);
            }}
          >
            {t.undo}
          </Button>
        </p>
      )}
      {full && <p className="quiet">{t.full}</p>}
      <div className="row">
        <Button
          variant="outlined"
          size="small"
          startIcon={<Add />}
          disabled={full}
          onClick={() => {
            add(true);
          }}
        >
          {t.addInternal}
        </Button>
        <Button
          variant="outlined"
          size="small"
          startIcon={<Add />}
          disabled={full}
          onClick={() => {
            add(false);
          }}
        >
          {t.addAbove}
        </Button>
      </div>
    </div>
  );
}
