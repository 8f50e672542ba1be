/**
 * A server that several test projects share: started by the first that needs it, stopped by the
 * last that is done.
 */
export function shared<T>(
  name: string,
  start: () => Promise<{ value: T; stop: () => Promise<void> }>,
) {
  // Each project loads its set-up file anew, so the one instance is kept on the global object.
  const key = Symbol.for(`nien-khoa.test.${name}`);
  type Held = { users: number; running: ReturnType<typeof start> };
  const store = globalThis as { [key]?: Held | undefined };
  return {
    take: async (): Promise<T> => {
      const held = (store[key] ??= { users: 0, running: start() });
      held.users += 1;
      return (await held.running).value;
    },
    release: async (): Promise<void> => {
      const held = store[key];
      if (held === undefined) return;
      held.users -= 1;
      if (held.users > 0) return;
      store[key] = undefined;
      await (await held.running).stop();
    },
  };
}
