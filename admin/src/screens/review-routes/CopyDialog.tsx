import { TextField } from '@mui/material';
import { useState, type ReactElement } from 'react';
import { useNavigate } from 'react-router';
import type { RouteView } from '#domain/contracts/review-route';
import type { UnitRef } from '#domain/contracts/shared';
import { ConfirmDialog, useMe, useSend } from '../../components/index.ts';
import { OwnerField } from './OwnerField.tsx';
import { writingOffices } from './owners.ts';
import { useRouteWords } from './words.ts';

/** Another route with the text of this one, for one's own unit. */
export function CopyDialog({
  route,
  onClose,
}: {
  readonly route: RouteView;
  readonly onClose: () => void;
}): ReactElement {
  const t = useRouteWords();
  const me = useMe();
  const [name, setName] = useState(t.copyName(route.name));
  const [owner, setOwner] = useState<UnitRef | null>(writingOffices(me)[0]?.unit ?? null);
  const { send, pending, waiting, problem } = useSend();
  const navigate = useNavigate();
  const copy = async () => {
    if (!owner) return;
    const outcome = await send('/routes/{id}/copy', {
      params: { id: route.id },
      body: { ownerUnitId: owner.id, name: name.trim() },
    });
    if (outcome.ok) await navigate(`/routes/${outcome.answer.id}/draft`);
  };
  return (
    <ConfirmDialog
      open
      title={t.copyTitle}
      confirmLabel={t.copyButton}
      onConfirm={() => {
        void copy();
      }}
      onClose={onClose}
      pending={pending}
      waiting={waiting}
      problem={problem}
      disabled={!owner || !name.trim()}
    >
      <TextField
        label={t.name}
        value={name}
        required
        onChange={(e) => {
          setName(e.target.value);
        }}
        slotProps={{ htmlInput: { maxLength: 200 } }}
      />
      <OwnerField value={owner} onChange={setOwner} />
    </ConfirmDialog>
  );
}
