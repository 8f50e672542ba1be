import { Button, FormControlLabel, Radio, RadioGroup, TextField } from '@mui/material';
import { useId, useState, type FormEvent, type ReactElement } from 'react';
import { useNavigate } from 'react-router';
import type { UnitRef } from '#domain/contracts/shared';
import {
  EmptyState,
  Page,
  Panel,
  ProblemAlert,
  useMe,
  useSend,
  useWords,
} from '../../components/index.ts';
import { OwnerField } from './OwnerField.tsx';
import { writingOffices } from './owners.ts';
import { RoutePicture } from './RoutePicture.tsx';
import { templates, type Template } from './templates.ts';
import { useRouteWords } from './words.ts';

/** Begins a route from a template; everything else is written in the editor. */
export default function RouteCreate(): ReactElement {
  const words = useWords();
  const t = useRouteWords();
  const me = useMe();
  const label = useId();
  const [owner, setOwner] = useState<UnitRef | null>(writingOffices(me)[0]?.unit ?? null);
  const [template, setTemplate] = useState<Template>('twoDesks');
  const [typed, setTyped] = useState<string | null>(null);
  const name = typed ?? t.templates[template];
  const { send, pending, problem } = useSend();
  const navigate = useNavigate();
  const begin = async (e: FormEvent) => {
    e.preventDefault();
    if (!owner || !name.trim()) return;
    const outcome = await send('/routes', {
      body: { ownerUnitId: owner.id, name: name.trim(), spec: templates[template] },
    });
    if (outcome.ok) await navigate(`/routes/${outcome.answer.id}/draft`);
  };
  const back = { to: '/routes', label: t.back };
  if (writingOffices(me).length === 0)
    return (
      <Page title={t.create} back={back}>
        <Panel>
          <EmptyState title={t.noOffice} />
        </Panel>
      </Page>
    );
  return (
    <Page title={t.create} back={back}>
      <Panel>
        <form
          className="form"
          onSubmit={(e) => {
            void begin(e);
          }}
        >
          <div>
            <p id={label} className="quiet small">
              {t.template}
            </p>
            <RadioGroup
              aria-labelledby={label}
              value={template}
              onChange={(e) => {
                setTemplate(e.target.value as Template);
              }}
            >
              {(Object.keys(templates) as Template[]).map((key) => (
                <FormControlLabel
                  key={key}
                  value={key}
                  control={<Radio />}
                  label={
                    <span>
                      {t.templates[key]} <span className="quiet small">{t.templateHints[key]}</span>
                    </span>
                  }
                />
              ))}
            </RadioGroup>
          </div>
          <TextField
            label={t.name}
            helperText={t.nameHelp}
            value={name}
            required
            onChange={(e) => {
              setTyped(e.target.value);
            }}
            slotProps={{ htmlInput: { maxLength: 200 } }}
          />
          <OwnerField value={owner} onChange={setOwner} />
          <ProblemAlert problem={problem} kept />
          <div className="row">
            <Button type="submit" variant="contained" disabled={pending || !owner || !name.trim()}>
              {pending ? words.act.sending : t.begin}
            </Button>
          </div>
        </form>
      </Panel>
      <Panel title={t.picture}>
        <RoutePicture route={templates[template]} />
      </Panel>
    </Page>
  );
}
