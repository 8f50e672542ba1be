import type { ReactElement } from 'react';
import type { Me } from '#domain/contracts/me';
import { useMe, useWords } from '../../components/index.ts';
import type { Checked } from './use-check.ts';
import { useBulkWords } from './words.ts';

type Office = NonNullable<Checked['office']>;

/** In which office and with which authority, as the dry run says the record will have it. */
export function OfficeLine({
  offices,
}: {
  readonly offices: readonly Office[];
}): ReactElement | null {
  const t = useBulkWords();
  const me = useMe();
  const { domain } = useWords();
  const groups = [
    ...Map.groupBy(offices, (o) => `${o.unitId} ${o.position} ${o.authority}`).values(),
  ];
  const nameOf = (o: Office): string => {
    const held = heldBy(me, o);
    return [o.authority, `${held?.title ?? domain.positions[o.position]},`, held?.unit.name]
      .filter(Boolean)
      .join(' ');
  };
  if (groups.length === 0) return null;
  return (
    <p>
      {t.office}:{' '}
      {groups.map((g, n) => (
        <strong key={`${g[0]?.unitId ?? ''} ${String(n)}`}>
          {n > 0 && '; '}
          {g[0] && (groups.length > 1 ? t.officeCount(nameOf(g[0]), g.length) : nameOf(g[0]))}
        </strong>
      ))}{' '}
      ({me.person.name})
    </p>
  );
}

const heldBy = (me: Me, o: Office) =>
  me.offices.find((x) => x.unit.id === o.unitId && x.position === o.position);
