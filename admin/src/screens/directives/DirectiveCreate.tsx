import { Button, MenuItem, TextField } from '@mui/material';
import { useState, type FormEvent, type ReactElement } from 'react';
import { useNavigate } from 'react-router';
import {
  EmptyState,
  LinesSkeleton,
  Page,
  Panel,
  ProblemAlert,
  useMe,
  useRead,
  useSchoolYear,
  useSend,
  useWords,
} from '../../components/index.ts';
import { blankDirective, issuingOffice } from './blank.ts';
import { RouteSelect } from './RouteSelect.tsx';
import { useDirectiveWords } from './words.ts';

/** Begins a directive from a programme; everything else is filled in on its own page. */
export default function DirectiveCreate(): ReactElement {
  const words = useWords();
  const t = useDirectiveWords();
  const me = useMe();
  const office = issuingOffice(me);
  const [present] = useSchoolYear();
  const programmes = useRead('/programmes', { query: { page: 1, perPage: 50 } });
  const [title, setTitle] = useState('');
  const [chosen, setChosen] = useState('');
  const [schoolYear, setSchoolYear] = useState(present);
  // A directive without a route would leave its papers nowhere to go: one is chosen from the
  // beginning, others are added later.
  const [routeId, setRouteId] = useState('');
  const { send, pending, problem } = useSend();
  const navigate = useNavigate();
  const programme = programmes.data?.data.find((p) => p.id === chosen) ?? programmes.data?.data[0];
  const begin = async (e: FormEvent) => {
    e.preventDefault();
    if (!office || !programme) return;
    const body = {
      programmeId: programme.id,
      issuerUnitId: office.unit.id,
      schoolYear,
      title,
      symbol: '',
      content: {
        ...blankDirective(programme.content, office.unit.id, schoolYear, routeId),
        subject: title,
      },
    };
    const outcome = await send('/directives', { body });
    if (outcome.ok) await navigate(`/directives/${outcome.answer.id}`);
  };
  const back = { to: '/directives', label: t.back };
  if (!office)
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
        {!programmes.data ? (
          programmes.error ? (
            <ProblemAlert
              problem={programmes.error}
              onRetry={() => {
                void programmes.refetch();
              }}
            />
          ) : (
            <LinesSkeleton />
          )
        ) : (
          <form
            className="form"
            onSubmit={(e) => {
              void begin(e);
            }}
          >
            <TextField
              label={t.title}
              value={title}
              onChange={(e) => {
                setTitle(e.target.value);
              }}
              required
              multiline
              slotProps={{ htmlInput: { maxLength: 500 } }}
            />
            <div className="form-row">
              <TextField
                select
                label={t.programme}
                value={programme?.id ?? ''}
                onChange={(e) => {
                  setChosen(e.target.value);
                }}
              >
                {programmes.data.data.map((p) => (
                  <MenuItem key={p.id} value={p.id}>
                    {p.title}
                  </MenuItem>
                ))}
              </TextField>
              <TextField
                label={t.schoolYear}
                value={schoolYear}
                onChange={(e) => {
                  setSchoolYear(e.target.value);
                }}
                slotProps={{ htmlInput: { pattern: '\\d{4}-\\d{4}' } }}
              />
            </div>
            <RouteSelect asked value={routeId} onChange={setRouteId} />
            <ProblemAlert problem={problem} kept />
            <div className="row">
              <Button
                type="submit"
                variant="contained"
                disabled={pending || !title.trim() || !programme || routeId === ''}
              >
                {pending ? words.act.sending : t.save}
              </Button>
            </div>
          </form>
        )}
      </Panel>
    </Page>
  );
}
