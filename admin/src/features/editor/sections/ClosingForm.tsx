import { MenuItem, TextField } from '@mui/material';
import type { ReactElement } from 'react';
import { authorities } from '#domain/shapes/basics';
import type { PlanContent } from '#domain/shapes/content';
import { fieldId, usePart } from '../context.ts';
import { useFieldWords } from '../field-words.ts';
import { KeyedList } from '../KeyedList.tsx';
import { Write } from '../Write.tsx';

export function ClosingForm(): ReactElement {
  const field = useFieldWords();
  const [closing, set] = usePart('closing');
  return (
    <>
      <div className="write-row">
        <Write
          path="closing/place"
          label={field.place}
          value={closing.place}
          max={100}
          onChange={(place) => {
            set({ ...closing, place });
          }}
        />
        <TextField
          select
          id={fieldId('closing/authority')}
          label={field.authority}
          value={closing.authority}
          sx={{ flex: '1 1 200px', mt: 1 }}
          slotProps={{ inputLabel: { shrink: true }, select: { displayEmpty: true } }}
          onChange={(e) => {
            set({ ...closing, authority: e.target.value as PlanContent['closing']['authority'] });
          }}
        >
          {authorities.map((a) => (
            <MenuItem key={a} value={a}>
              {field.authorities[a]}
            </MenuItem>
          ))}
        </TextField>
      </div>
      <div className="write-row">
        <Write
          path="closing/position"
          label={field.position}
          strong
          value={closing.position}
          max={100}
          onChange={(position) => {
            set({ ...closing, position });
          }}
        />
        <Write
          path="closing/signer"
          label={field.signer}
          strong
          value={closing.signer}
          max={100}
          onChange={(signer) => {
            set({ ...closing, signer });
          }}
        />
      </div>
      <h3>{field.recipients}</h3>
      <KeyedList
        path="closing/recipients"
        items={closing.recipients}
        onChange={(recipients) => {
          set({ ...closing, recipients });
        }}
        prefix="r"
        most={30}
        addLabel={field.addRecipient}
        name={field.recipient}
        blank={(key) => ({ key, text: '' })}
      >
        {(r, change, at, n) => (
          <Write
            path={`${at}/text`}
            label={field.recipient(n + 1)}
            bare
            value={r.text}
            max={300}
            onChange={(text) => {
              change({ text });
            }}
          />
        )}
      </KeyedList>
    </>
  );
}
