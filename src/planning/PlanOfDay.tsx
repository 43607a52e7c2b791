import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { Quiet } from '../fields/Quiet.tsx';
import type { PlanEntry } from './adjustment.ts';
import { Section } from './Section.tsx';

/** What stands on the member's calendar that day. A session that an override took off the day is struck through. */
export const PlanOfDay = ({ entries }: { entries: readonly PlanEntry[] }) => (
  <Box sx={{ mt: 3 }}>
    <Section title="On the calendar that day">
      {entries.length === 0 && <Quiet>Nothing is planned for this day.</Quiet>}
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {entries.map(({ id, title, status, start_time: time, event_type: type }) => (
          <Typography
            key={id}
            component="li"
            variant="body2"
            sx={{ mt: 0.5, textDecoration: status === 'cancelled' ? 'line-through' : 'none' }}
          >
            {title}
            <Typography component="span" variant="caption" color="textSecondary" sx={{ ml: 1 }}>
              {[
                type === 'session' ? 'Session' : 'Meal',
                time?.slice(0, 5),
                status === 'planned' ? null : status,
              ]
                .filter(Boolean)
                .join(' · ')}
            </Typography>
          </Typography>
        ))}
      </Box>
    </Section>
  </Box>
);
