import type { Letter, Outcome } from '#db/notice/delivery';

/**
 * Carries letters out of the house by one means. What is shown inside the application needs no
 * channel: there the notice's row is what people see.
 */
export interface Channel {
  /** Tries a letter once. Never throws: what went wrong is in the outcome. */
  send(letter: Letter): Promise<Outcome>;
  close(): void;
}
