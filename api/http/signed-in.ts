import type { Confirmation } from '#domain/shapes/review-route';

/** What a person has proved in this session beside signing in. */
export interface Proof {
  readonly level: Exclude<Confirmation, 'click'>;
  /** Milliseconds of the machine's clock, as all times of sign-in. */
  readonly until: number;
}

/** Who a request comes from. `setCookies` are better-auth's, when it prolonged the session. */
export interface SignedIn {
  readonly personId: string;
  readonly sessionId: string;
  /** What was proved beside signing in; may have run out, see `levelOf`. */
  readonly proof: Proof | null;
  readonly setCookies: readonly string[];
}
