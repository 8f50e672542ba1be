import type { DraftRoute, DraftStep } from './draft.ts';

export const stepFields = [
  'name',
  'offices',
  'rule',
  'act',
  'limitDays',
  'returns',
  'samePerson',
  'confirm',
] as const;
export type StepField = (typeof stepFields)[number];

/** One difference between two versions of a review route; places are counted from 1. */
export type RouteChange =
  | { readonly kind: 'added'; readonly step: DraftStep; readonly at: number }
  | { readonly kind: 'removed'; readonly step: DraftStep; readonly at: number }
  | { readonly kind: 'moved'; readonly step: DraftStep; readonly from: number; readonly to: number }
  | {
      readonly kind: 'changed';
      readonly before: DraftStep;
      readonly after: DraftStep;
      readonly at: number;
      readonly fields: readonly StepField[];
    }
  | { readonly kind: 'withdraw'; readonly from: number; readonly to: number };

/** What `after` does differently from `before`; steps are matched by their keys. */
export function routeChanges(before: DraftRoute, after: DraftRoute): RouteChange[] {
  const out: RouteChange[] = [];
  const kept = after.steps
    .filter((s) => before.steps.some((b) => b.key === s.key))
    .map((s) => s.key);
  const stayed = inOrder(kept.map((key) => before.steps.findIndex((b) => b.key === key)));
  before.steps.forEach((step, n) => {
    if (!kept.includes(step.key)) out.push({ kind: 'removed', step, at: n + 1 });
  });
  after.steps.forEach((step, n) => {
    const was = before.steps.findIndex((b) => b.key === step.key);
    const earlier = before.steps[was];
    if (!earlier) {
      out.push({ kind: 'added', step, at: n + 1 });
      return;
    }
    if (!stayed.has(was)) out.push({ kind: 'moved', step, from: was + 1, to: n + 1 });
    const fields = stepFields.filter(
      (f) => JSON.stringify(valueOf(earlier, f)) !== JSON.stringify(valueOf(step, f)),
    );
    if (fields.length)
      out.push({ kind: 'changed', before: earlier, after: step, at: n + 1, fields });
  });
  if (before.withdrawDays !== after.withdrawDays)
    out.push({ kind: 'withdraw', from: before.withdrawDays, to: after.withdrawDays });
  return out;
}

/** A longest part of these places that still rises; the steps outside it have moved. */
function inOrder(places: readonly number[]): Set<number> {
  const chains: number[][] = [];
  for (const place of places) {
    const longest = chains
      .filter((c) => (c.at(-1) ?? -1) < place)
      .reduce<number[]>((best, c) => (c.length > best.length ? c : best), []);
    chains.push([...longest, place]);
  }
  return new Set(chains.reduce<number[]>((best, c) => (c.length > best.length ? c : best), []));
}

const valueOf = (step: DraftStep, field: StepField): unknown =>
  field === 'rule'
    ? [step.rule, step.needed]
    : field === 'offices'
      ? step.offices.map((o) => [o.relation, o.line, o.position])
      : step[field];
