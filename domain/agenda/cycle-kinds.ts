/**
 * The kinds of stream whose dates a workflow watches, one workflow a stream. What each kind's
 * workflow is called and started with stands in workflows/cycles.ts; `clock_wake.kind` takes no
 * other value.
 */
export const cycleKinds = ['plan', 'directive'] as const;
export type CycleKind = (typeof cycleKinds)[number];
