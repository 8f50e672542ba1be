/**
 * How long to wait, as one says it: seconds below a minute, then whole minutes, never less than it
 * takes. @param seconds 1 or more
 */
const said =
  (minute: (n: number) => string, second: (n: number) => string) =>
  (seconds: number): string =>
    seconds < 60 ? second(seconds) : minute(Math.ceil(seconds / 60));

export const waitVi = said(
  (n) => `${String(n)} phút`,
  (n) => `${String(n)} giây`,
);
export const waitEn = said(
  (n) => `${String(n)} minute${n === 1 ? '' : 's'}`,
  (n) => `${String(n)} second${n === 1 ? '' : 's'}`,
);
