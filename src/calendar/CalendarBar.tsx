import ChevronLeft from '@mui/icons-material/ChevronLeft';
import ChevronRight from '@mui/icons-material/ChevronRight';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import Typography from '@mui/material/Typography';
import { Choice } from '../dashboards/Choice.tsx';
import { type CalendarView, calendarViews, spanTitle, turned } from './calendarDays.ts';
import type { CalendarPlace, useCalendarPlace } from './useCalendarPlace.ts';
import { ZoneChoice } from './ZoneChoice.tsx';

interface CalendarBarProps {
  place: CalendarPlace;
  /** What is drawn: phones have the list alone. */
  view: CalendarView;
  go: ReturnType<typeof useCalendarPlace>['go'];
  companyZone: string;
  accountNames: Readonly<Record<string, string>>;
  fixedView: boolean;
}

/** Which days, how they are drawn, of which account, and by whose clock. */
export const CalendarBar = ({ place, view, go, companyZone, accountNames, fixedView }: CalendarBarProps) => (
  <Box
    component="section"
    aria-label="What is shown"
    sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'center', mb: 2 }}
  >
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 0.5 }}>
      <IconButton aria-label="Before" onClick={() => go({ day: turned(view, place.day, -1) })}>
        <ChevronLeft />
      </IconButton>
      <Button size="small" onClick={() => go({ day: undefined })}>
        Today
      </Button>
      <IconButton aria-label="After" onClick={() => go({ day: turned(view, place.day, 1) })}>
        <ChevronRight />
      </IconButton>
    </Box>
    <Typography variant="h2" aria-live="polite" sx={{ flex: 1, minWidth: 150 }}>
      {spanTitle(view, place.day)}
    </Typography>
    {!fixedView && (
      <ToggleButtonGroup
        exclusive
        size="small"
        aria-label="View"
        value={view}
        onChange={(_event, next: CalendarView | null) => next && go({ view: next })}
      >
        {Object.entries(calendarViews).map(([id, name]) => (
          <ToggleButton key={id} value={id}>
            {name}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
    )}
    <Choice
      label="Account"
      value={place.account && place.account in accountNames ? place.account : 'all'}
      names={{ all: 'All accounts', ...accountNames }}
      onChange={(id) => go({ account: id === 'all' ? undefined : id })}
    />
    <ZoneChoice zone={place.zone} companyZone={companyZone} onChange={(zone) => go({ zone })} />
  </Box>
);
