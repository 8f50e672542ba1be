import { it } from 'vitest';
import type { Desks } from '../support/browser.ts';

/**
 * Steps of one story in their order, on what the earlier have left. A step that fails leaves
 * pictures of all tabs, and those after it say whose fault it was instead of failing in ways of
 * their own.
 */
export function storyTold(
  desks: () => Desks<string>,
): (name: string, act: () => Promise<void>) => void {
  let broken = '';
  return (name, act) => {
    it(name, async () => {
      if (broken !== '') throw new Error(`The story broke off earlier, at "${broken}".`);
      try {
        await act();
      } catch (error) {
        broken = name;
        throw await withPictures(error, name, desks());
      }
    });
  };
}

/** The error with the paths of pictures of all tabs, and what went wrong unseen. */
export async function withPictures(
  error: unknown,
  name: string,
  desks: Desks<string>,
): Promise<Error> {
  const pictures = await desks.pictures(name);
  const said = error instanceof Error ? error.message : String(error);
  return new Error([said, 'Pictures of the screens:', ...pictures, ...desks.faults].join('\n'), {
    cause: error,
  });
}
