import type { Stories } from '../../gallery/story.ts';
import { DateField } from './DateField.tsx';

const nothing = (): void => {};

export default {
  empty: <DateField label="Hạn sửa mới" value="" onChange={nothing} />,
  'a day': <DateField label="Hạn sửa mới" value="2026-11-28" onChange={nothing} />,
  required: (
    <DateField label="Hạn sửa mới" value="" onChange={nothing} required helperText="Hết ngày này" />
  ),
  'outside what is allowed': (
    <DateField
      label="Hạn sửa mới"
      value="2026-11-28"
      min="2026-12-01"
      max="2026-12-31"
      onChange={nothing}
    />
  ),
  disabled: <DateField label="Hạn sửa mới" value="2026-11-28" onChange={nothing} disabled />,
} satisfies Stories;
