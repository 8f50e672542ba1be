/**
 * Free text of an event. It is stored beside the event and referenced by a salted hash, so that a
 * name in it can be erased without breaking the chain. In memory it is still the text; the store
 * swaps it for the reference.
 */
export interface FreeText {
  readonly freeText: string;
}
export const freeText = (value: string): FreeText => ({ freeText: value });
