import FormControlLabel from '@mui/material/FormControlLabel';
import Radio from '@mui/material/Radio';
import Typography from '@mui/material/Typography';
import type { StaffRole } from '../data/index.ts';
import { roles } from './roles.ts';

/** The roles of a RadioGroup, each with what it is for: a choice that one shouldn't make from a bare word. @param but left out. */
export const RoleOptions = ({ but }: { but?: StaffRole | undefined }) =>
  roles
    .filter(({ id }) => id !== but)
    .map(({ id, name, about }) => (
      <FormControlLabel
        key={id}
        value={id}
        control={<Radio size="small" />}
        label={
          <>
            {name}{' '}
            <Typography component="span" variant="body2" color="text.secondary">
              {about}
            </Typography>
          </>
        }
      />
    ));
