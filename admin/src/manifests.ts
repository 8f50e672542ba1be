import type { Manifest, ScreenRoute } from './manifest.ts';
import { resource as notices } from './notices/index.ts';
import { resource as work } from './work/index.ts';

/** Every folder of the console with screens of its own. A new screen is one line here and one in the menu the API sends. */
export const manifests: readonly Manifest[] = [work, notices];

export const routes: readonly ScreenRoute[] = manifests.flatMap((m) => m.routes ?? []);
