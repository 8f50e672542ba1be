/** The workflows a worker knows. The bundler starts here. */
export { planCycle } from './plan-cycle.ts';
export { directiveCycle } from './directive-cycle.ts';
export { cleanUp } from './clean-up.ts';
