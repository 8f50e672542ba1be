/**
 * Free text of an event. It is stored beside the event and referenced by a salted hash, so that a
 * name in it can be erased without breaking the chain. In memory an event carries the text itself;
 * `db/record/chain.ts` replaces it by the reference.
 */
export interface FreeText {
  readonly freeText: string;
}
export const freeText = (value: string): FreeText => ({ freeText: value });
