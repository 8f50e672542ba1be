import type { Reading } from '#db/access/reading';
import type { Db } from '#db/postgres/connect';
import type { Reference } from '#db/shared/reference';
import type { Clock } from '#db/wake/clock';
import type { Renderer } from '#documents/rendering/renderer';
import type { DemoAccount } from '#domain/contracts/rehearsal';
import type { Log } from '#log';
import type { Auth } from './auth/auth.ts';
import type { Live } from './live/live.ts';

/**
 * All the application needs of the outside. Nothing in api/ reads the environment, opens a port or
 * asks the machine's clock for what happens.
 */
export interface Deps {
  /** Commands and drafts: nk_writer. */
  readonly write: Db;
  /** Lists and views, for who asks: nk_reader. */
  readonly reading: Reading;
  /** What every act looks at and few acts change. */
  readonly reference: Reference;
  readonly auth: Auth;
  /** Tells a person that their password was changed; returns at once. */
  readonly tellPasswordChanged: (personId: string) => void;
  readonly clock: Clock;
  readonly zone: string;
  readonly live: Live;
  /** Makes Word files, away from the event loop that answers people. */
  readonly documents: Renderer;
  readonly log: Log;
  /** Where people open the console; the only origin besides the request's own host. */
  readonly publicUrl: string;
  /** What the operations page says about the parts around. */
  readonly around: {
    readonly temporalAddress: string;
    readonly temporalUp: () => Promise<boolean>;
    readonly mail: 'smtp' | 'kept';
  };
  /** Accounts shown on the sign-in page of a rehearsal; empty otherwise. */
  readonly demoAccounts: readonly DemoAccount[];
  /** Folder of the built console, if this process serves it. */
  readonly console?: string;
  /** Tests compare every answer with its contract; production does not spend the time. */
  readonly checkAnswers: boolean;
}
