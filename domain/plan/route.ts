import type { RouteStep } from '../contracts/directive.ts';
import { refuse, type Refusal } from '../problems.ts';
import { may, type Actor, type Office, type Subject } from '../roles.ts';
import type { Step, Submission } from './state.ts';
import { currentStep } from './state.ts';

/**
 * Fixes a directive's route for one unit on the day it sends its submission up: each step's relation becomes a unit.
 * A running submission keeps the route it was sent on.
 * @returns the steps, or `no-reviewer-office` naming the relation that leads nowhere.
 */
export function resolveRoute(route: readonly RouteStep[], subject: Subject, issuerUnitId: string): Step[] | Refusal {
  const steps: Step[] = [];
  for (const { office, act, limitDays } of route) {
    const unitId = unitAt(office, subject, issuerUnitId);
    if (unitId === null) return refuse('no-reviewer-office', { relation: office.relation, position: office.position });
    steps.push({ unitId, position: office.position, act, limitDays });
  }
  return steps;
}

function unitAt(office: RouteStep['office'], subject: Subject, issuerUnitId: string): string | null {
  switch (office.relation) {
    case 'own': return subject.unitId;
    case 'issuer': return issuerUnitId;
    case 'parent': return above(subject, office.line, 1);
    case 'grandparent': return above(subject, office.line, 2);
  }
}

const above = (subject: Subject, line: RouteStep['office']['line'], depth: number): string | null =>
  subject.above.find((a) => a.line === line && a.depth === depth)?.unitId ?? null;

/**
 * The office by which `actor` holds the step that has the submission, or null.
 * The head may also take a specialist's step of the own office; nobody takes a step of another office.
 */
export function officeForStep(actor: Actor, submission: Submission, subject: Subject): Office | null {
  const step = currentStep(submission);
  if (step === null || actor.kind === 'system' || !may(actor, 'review', subject)) return null;
  const at = actor.offices.filter((o) => o.unitId === step.unitId);
  return at.find((o) => o.position === step.position) ?? at.find((o) => o.position === 'head') ?? null;
}
