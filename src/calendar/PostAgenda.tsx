import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { CalendarPost, EmptySlot, PublishingCalendar } from '../data/index.ts';
import { Message } from '../layout/Message.tsx';
import { EmptyPlaces, PostLine } from './AgendaLines.tsx';
import { dayHeading } from './calendarDays.ts';
import { wallTime } from './wallClock.ts';

interface PostAgendaProps {
  zone: string;
  calendar: PublishingCalendar;
  nameOf: (accountId: string | null) => string;
  onPost: (post: CalendarPost) => void;
  onSlot: (slot: EmptySlot) => void;
}

/** A post, or the accounts that have an empty place at a moment. */
type Entry = { at: string; key: string } & ({ post: CalendarPost } | { slots: EmptySlot[] });

function entriesOf({ posts, slots }: PublishingCalendar): Entry[] {
  const moments = [...new Set(slots.map(({ at }) => at))];
  return [
    ...posts.map((post) => ({ at: post.at, key: post.id, post })),
    ...moments.map((at) => ({ at, key: at, slots: slots.filter((slot) => slot.at === at) })),
  ].sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
}

/** Days with what is planned on them, the places that are still empty between. All that phones have, and a view of its own. */
export const PostAgenda = ({ zone, calendar, nameOf, onPost, onSlot }: PostAgendaProps) => {
  const entries = entriesOf(calendar);
  if (entries.length === 0)
    return (
      <Message title="Nothing is planned here">
        Posts appear at the time that they are planned for, and the weekly slots of accounts as empty places.
      </Message>
    );
  const dayOf = ({ at }: Entry) => wallTime(at, zone).slice(0, 10);
  const days = [...new Set(entries.map(dayOf))];
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      {days.map((day) => (
        <Box key={day} component="section" aria-labelledby={`day-${day}`}>
          <Typography variant="h3" component="h3" id={`day-${day}`} sx={{ mb: 0.5 }}>
            {dayHeading(day)}
          </Typography>
          <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, borderTop: 1, borderColor: 'divider' }}>
            {entries
              .filter((entry) => dayOf(entry) === day)
              .map((entry) => (
                <Box component="li" key={entry.key} sx={{ borderBottom: 1, borderColor: 'divider' }}>
                  {'post' in entry ? (
                    <PostLine
                      post={entry.post}
                      time={wallTime(entry.at, zone).slice(11)}
                      account={nameOf(entry.post.account_id)}
                      onOpen={() => onPost(entry.post)}
                    />
                  ) : (
                    <EmptyPlaces
                      slots={entry.slots}
                      time={wallTime(entry.at, zone).slice(11)}
                      nameOf={nameOf}
                      onSlot={onSlot}
                    />
                  )}
                </Box>
              ))}
          </Box>
        </Box>
      ))}
    </Box>
  );
};
