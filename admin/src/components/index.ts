/** What screens share. Import from here. */
export { ConfirmDialog } from './ConfirmDialog.tsx';
export { CodeField, ConfirmationFields, PasswordField } from './ConfirmationFields.tsx';
export { useConfirmation, type ConfirmationState } from './useConfirmation.ts';
export { DateField } from './DateField.tsx';
export { DueDate, useLeftText } from './DueDate.tsx';
export { EmptyState } from './EmptyState.tsx';
export {
  showDate,
  showDayOf,
  showMoment,
  showNumber,
  showReason,
  useFormats,
  useLanguage,
} from './format.ts';
export { compareWords, matches, parseDay, plain } from './text.ts';
export { Page, Panel } from './Page.tsx';
export { ProblemAlert } from './ProblemAlert.tsx';
export { FilterBar, Search, type FilterField } from './FilterBar.tsx';
export {
  ResourceList,
  useListAsked,
  type Column,
  type ListAsked,
  type Selectable,
} from './ResourceList.tsx';
export { useSelection, type Selection } from './selection.ts';
export { SavedViews, SavedViewsMenu } from './SavedViews.tsx';
export { LinesSkeleton, PageSkeleton, RowsSkeleton } from './Skeletons.tsx';
export { StateChip, StateShape } from './StateChip.tsx';
export { Strip } from './Strip.tsx';
export { useChoiceText } from './useChoiceText.ts';
export { useCommand, useSend, type CommandBody, type Outcome } from './useCommand.ts';
export { bilingual, useWords } from '../i18n/bilingual.ts';
export { officesWith, useMe } from '../providers/me.ts';
export { readKey, useRead } from '../providers/read.ts';
export { useSchoolYear } from '../providers/school-year.ts';
