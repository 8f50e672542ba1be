import { z } from 'zod';
import { id } from '../shapes/basics.ts';
import { officeRef } from './shared.ts';

export const personRow = z.object({
  id,
  name: z.string(),
  login: z.string(),
  email: z.string().nullable(),
  offices: z.array(officeRef),
  mayResetPassword: z.boolean(),
});
export type PersonRow = z.infer<typeof personRow>;
