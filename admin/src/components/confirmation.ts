import { createContext, useContext } from 'react';
import type { Problem } from '#domain/contracts/shared';
import { confirmations, type Confirmation } from '#domain/shapes/review-route';

/**
 * Asks the person for a proof of this level, above whatever is open. @returns whether it was given
 */
export type AskConfirmation = (level: Confirmation) => Promise<boolean>;

export const AskConfirmationContext = createContext<AskConfirmation>(async () => false);

export const useAskConfirmation = (): AskConfirmation => useContext(AskConfirmationContext);

/** The level a `confirmation-needed` names. */
export const askedLevel = (problem: Problem): Confirmation =>
  confirmations.find((level) => level === problem.params?.['level']) ?? 'password';
