import type { ReactElement } from 'react';
import { useMe } from '../providers/me.ts';
import { useSchoolYear } from '../providers/school-year.ts';
import { useFrameWords } from './words.ts';

/** Chooses the school year. The browser's own control: it is what a phone shows best. */
export function YearSelect(): ReactElement | null {
  const t = useFrameWords();
  const { schoolYears } = useMe();
  const [year, choose] = useSchoolYear();
  if (schoolYears.length === 0) return null;
  return (
    <label className="year-select">
      <span className="hear">{t.schoolYear}</span>
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
              {t.schoolYearOf(y)}
            </option>
          ))}
      </select>
    </label>
  );
}
