import type { ReactElement } from 'react';
import { useWords } from '../i18n/bilingual.ts';
import { useMe } from '../providers/me.ts';
import { useSchoolYear } from '../providers/school-year.ts';

/** Chooses the school year. The browser's own control: it is what a phone shows best. */
export function YearSelect(): ReactElement | null {
  const { frame } = useWords();
  const { schoolYears } = useMe();
  const [year, choose] = useSchoolYear();
  if (schoolYears.length === 0) return null;
  return (
    <label className="year-select">
      <span className="hear">{frame.schoolYear}</span>
      <select
        value={year}
        onChange={(e) => {
          choose(e.target.value);
        }}
      >
        {[...schoolYears]
          .sort()
          .reverse()
          .map((y) => (
            <option key={y} value={y}>
              {frame.schoolYearOf(y)}
            </option>
          ))}
      </select>
    </label>
  );
}
