import { useStore } from 'react-admin';
import { useMe } from './me.ts';

/** The school year a day lies in: it begins in August. */
export const schoolYearOf = (day: string): string => {
  const year = Number(day.slice(0, 4)) - (Number(day.slice(5, 7)) >= 8 ? 0 : 1);
  return `${String(year)}-${String(year + 1)}`;
};

/** The school year the console shows, chosen in the bar on top; at first the one we are in. */
export function useSchoolYear(): [string, (year: string) => void] {
  const { schoolYears, clock } = useMe();
  const [chosen, choose] = useStore<string>('schoolYear', '');
  const present = schoolYearOf(clock.today);
  const fallback = schoolYears.includes(present)
    ? present
    : ([...schoolYears].sort().at(-1) ?? present);
  return [schoolYears.includes(chosen) ? chosen : fallback, choose];
}
