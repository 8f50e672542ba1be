/** How long a button may take to appear, in milliseconds. */
const PATIENCE_MS = 5000;

const nameOf = (button: Element): string =>
  button.getAttribute('aria-label') ?? button.textContent.trim();

const nextFrame = async (): Promise<void> =>
  new Promise((done) => {
    requestAnimationFrame(() => {
      done();
    });
  });

/**
 * Presses the first button below `root` whose name begins so, as soon as it is there.
 * @throws when it does not appear
 */
export async function press(root: ParentNode, name: string): Promise<void> {
  const until = performance.now() + PATIENCE_MS;
  while (performance.now() < until) {
    const button = [
      ...root.querySelectorAll<HTMLElement>('button, [role="combobox"], [role="menuitem"], input'),
    ].find((b) => nameOf(b).startsWith(name));
    if (button) {
      // A list that opens from a field waits for the mouse to go down on it.
      button.dispatchEvent(new MouseEvent('mousedown', { bubbles: true }));
      button.click();
      await nextFrame();
      return;
    }
    await nextFrame();
  }
  throw new Error(`The story has no button that begins with “${name}”`);
}
