import type { ComponentType, ReactElement } from 'react';
import type { Part } from '#domain/shapes/content';
import { TasksForm } from '../TasksForm.tsx';
import { ClosingForm } from './ClosingForm.tsx';
import { FundingForm } from './FundingForm.tsx';
import { HeadingForm } from './HeadingForm.tsx';
import { IndicatorsForm } from './IndicatorsForm.tsx';
import { ObjectivesForm } from './ObjectivesForm.tsx';
import { OrganisationForm } from './OrganisationForm.tsx';
import { PurposeForm } from './PurposeForm.tsx';
import {
  NextTasksForm,
  ProposalsForm,
  ResultsForm,
  ShortcomingsForm,
  SituationForm,
} from './ReportForms.tsx';

const forms: Readonly<Record<Part, ComponentType>> = {
  heading: HeadingForm,
  purpose: PurposeForm,
  objectives: ObjectivesForm,
  tasks: TasksForm,
  funding: FundingForm,
  organisation: OrganisationForm,
  closing: ClosingForm,
  situation: SituationForm,
  results: ResultsForm,
  indicators: IndicatorsForm,
  shortcomings: ShortcomingsForm,
  nextTasks: NextTasksForm,
  proposals: ProposalsForm,
};

/** The fields of one part. */
export function SectionForm({ part }: { readonly part: Part }): ReactElement {
  const Form = forms[part];
  return <Form />;
}
