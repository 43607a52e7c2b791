import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { Panel } from '../../fields/Panel.tsx';
import { Quiet } from '../../fields/Quiet.tsx';
import { eventsByDay, groupNames, groupsOf, kindText } from './timeline.ts';
import { usePage } from './usePage.ts';
import { useTimeline } from './useTimeline.ts';

/** Everything that happened, newest first, in the member's own days; all of it, or some kinds. */
export const TimelinePanel = () => {
  const page = usePage();
  const { events, chosen, toggle, error, isLoading, isAtEnd, showOlder } = useTimeline(page);
  return (
    <Panel title="Timeline">
      <Box
        role="group"
        aria-label="Kinds of events"
        sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mb: 1.5 }}
      >
        {groupsOf(page).map((group) => (
          <Chip
            key={group}
            size="small"
            label={groupNames[group]}
            variant={chosen.includes(group) ? 'filled' : 'outlined'}
            color={chosen.includes(group) ? 'primary' : 'default'}
            aria-pressed={chosen.includes(group)}
            onClick={() => toggle(group)}
          />
        ))}
      </Box>
      {error && <Quiet>The timeline can’t be shown right now.</Quiet>}
      {!error && !isLoading && events.length === 0 && <Quiet>Nothing of this kind has happened yet.</Quiet>}
      <Box sx={{ maxHeight: 520, overflowY: 'auto' }} tabIndex={0} role="region" aria-label="Events">
        {eventsByDay(events, page.member.time_zone).map(({ name, events: ofDay }) => (
          <Box key={name} sx={{ mb: 1.5 }}>
            <Typography variant="caption" color="text.secondary" component="h3">
              {name}
            </Typography>
            <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
              {ofDay.map(({ id, kind, title, detail, time }) => (
                <Box component="li" key={`${kind} ${id}`} sx={{ display: 'flex', gap: 1.5, py: 0.5 }}>
                  <Typography
                    variant="body2"
                    color="text.secondary"
                    sx={{ flex: 'none', width: 44, fontVariantNumeric: 'tabular-nums' }}
                  >
                    {time}
                  </Typography>
                  <Typography variant="body2" sx={{ minWidth: 0, overflowWrap: 'anywhere' }}>
                    {title}
                    <Box component="span" sx={{ color: 'text.secondary' }}>
                      {' '}
                      {[kindText({ kind, title }), detail].filter(Boolean).join(' · ')}
                    </Box>
                  </Typography>
                </Box>
              ))}
            </Box>
          </Box>
        ))}
        {isLoading && <Skeleton variant="rounded" height={96} />}
        {!isAtEnd && !isLoading && events.length > 0 && (
          <Button size="small" onClick={showOlder}>
            Show older
          </Button>
        )}
      </Box>
    </Panel>
  );
};
