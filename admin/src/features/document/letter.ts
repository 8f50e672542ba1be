import type { RevisionView } from '#domain/contracts/document';
import type { SubmissionView } from '#domain/contracts/submission';

/** What stands on the paper beside the content: the bodies, the number, the date. */
export interface Letter {
  readonly kind: string;
  readonly superior: string;
  readonly issuer: string;
  /** The unit's part of the symbol: `THHS` in 12/KH-THHS. */
  readonly symbol: string;
  readonly registered: { readonly number: number; readonly symbol: string } | null;
  readonly date: string | null;
  /** The signature as it was given; null while the paper is a draft, or bears what was typed. */
  readonly signature: SubmissionView['signature'];
}

/** The letterhead of a submission. */
export function letterOf(
  view: Pick<
    SubmissionView,
    'kind' | 'unit' | 'letterhead' | 'registered' | 'revisions' | 'revision' | 'signature'
  >,
  revision?: Pick<RevisionView, 'number'>,
): Letter {
  // The number belongs to the revision it was given to, not to the amendment under way.
  const registered =
    view.registered && view.registered.revision === (revision?.number ?? view.revision)
      ? view.registered
      : null;
  const signed =
    view.revisions.find((r) => r.number === revision?.number) ??
    (registered ? view.revisions.at(-1) : undefined);
  return {
    kind: view.kind,
    superior: view.letterhead.superior,
    symbol: view.letterhead.symbol,
    issuer: view.unit.name,
    registered,
    date: registered?.date ?? signed?.signedOn ?? null,
    signature: revision?.number === view.revision ? view.signature : null,
  };
}
