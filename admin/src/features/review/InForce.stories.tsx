import { Button } from '@mui/material';
import type { Stories } from '../../../gallery/story.ts';
import { InForce } from './InForce.tsx';
import { amended, amending } from './story-data.ts';

export default {
  'the amendment is being written': (
    <InForce
      view={amending}
      action={
        <Button size="small" color="inherit">
          Bỏ điều chỉnh
        </Button>
      }
    />
  ),
  'the amendment is in review': <InForce view={amended} />,
} satisfies Stories;
