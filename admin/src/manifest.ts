import type { ComponentType } from 'react';

/**
 * One route of its own beside the resource's: `path` as react-router writes it, `element` loaded
 * when opened.
 */
export interface ScreenRoute {
  readonly path: string;
  readonly element: ComponentType;
}

/**
 * What a folder of the console offers to the frame. Screens are `lazy(() => import(...))`, so that
 * they load when opened.
 */
export interface Manifest {
  /** Name of the resource: the first part of its address and of the API's. */
  readonly name: string;
  readonly list?: ComponentType;
  /** At `/name/:id`, as links in mails have it, and at react-admin's `/name/:id/show`. */
  readonly show?: ComponentType;
  readonly create?: ComponentType;
  readonly edit?: ComponentType;
  readonly routes?: readonly ScreenRoute[];
}
