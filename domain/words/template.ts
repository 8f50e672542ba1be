export type Params = Readonly<Record<string, string | number>>;

/** Fills `{name}` in a template; an unknown name stays visible rather than vanishing. */
export const fill = (template: string, params: Params = {}): string =>
  template.replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));

/** `2026-11-28` as `28/11/2026`: how Vietnamese offices write a day. */
export const showDate = (date: string): string =>
  `${date.slice(8, 10)}/${date.slice(5, 7)}/${date.slice(0, 4)}`;
