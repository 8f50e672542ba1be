/**
 * Workflow ids are made from the stream's id, so that starting twice, from two relays or after a
 * rebuild, starts once.
 */
export const planWorkflowId = (planId: string): string => `plan-${planId}`;
export const directiveWorkflowId = (directiveId: string): string => `directive-${directiveId}`;

/** The workflow that keeps the time of a stream: the name of its function, and its id. */
export const cycleOf = {
  plan: { type: 'planCycle', workflowId: planWorkflowId },
  directive: { type: 'directiveCycle', workflowId: directiveWorkflowId },
} as const;
