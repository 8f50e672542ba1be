import type { ReactElement } from 'react';
import { paper, recipientLine, signatureLines } from '#domain/content/paper';
import type { Content } from '#domain/shapes/content';
import { useAdditions } from './context.ts';
import { Field, Items, PartField } from './Items.tsx';
import type { Letter } from './letter.ts';

/**
 * Boxes 7 and 9b: recipients on the left, the signature on the right: by office and authority once
 * it is given, as typed before.
 */
export function Closing({
  closing,
  signature,
}: {
  readonly closing: Content['closing'];
  readonly signature: Letter['signature'];
}): ReactElement {
  const last = closing.recipients.findLastIndex((r) => r.text.trim() !== '');
  return (
    <div className="doc-closing">
      <div className="doc-recipients">
        <p>{paper.recipients}</p>
        <Items
          list="recipients"
          items={closing.recipients}
          filled={(r) => r.text.trim() !== ''}
          label={(r) => r.text}
        >
          {(r, n) => (
            <p>
              <Field name="text" text={recipientLine(r.text, n === last)} />
            </p>
          )}
        </Items>
      </div>
      <div className="doc-signature">
        {signature ? (
          signature.lines.map((line) => <p key={line}>{line}</p>)
        ) : (
          <Office closing={closing} />
        )}
        <p className="doc-signer">
          {signature ? signature.signer : <PartField name="signer" text={closing.signer} />}
        </p>
      </div>
    </div>
  );
}

/** Whose authority and which position; when either changed, both are shown as they were typed. */
function Office({ closing }: { readonly closing: Content['closing'] }): ReactElement {
  const { marks } = useAdditions();
  if (marks?.field('closing', 'authority') || marks?.field('closing', 'position')) {
    return (
      <p>
        <PartField name="authority" text={closing.authority} />{' '}
        <PartField name="position" text={closing.position} />
      </p>
    );
  }
  return (
    <>
      {signatureLines(closing.authority, closing.position).map((line) => (
        <p key={line}>{line}</p>
      ))}
    </>
  );
}
