import FullCalendar, { type CalendarRef, type EventInput } from '@fullcalendar/react';
import dayGridPlugin from '@fullcalendar/react/daygrid';
import interactionPlugin from '@fullcalendar/react/interaction';
import classicTheme from '@fullcalendar/react/themes/classic';
import timeGridPlugin from '@fullcalendar/react/timegrid';
import Box from '@mui/material/Box';
import GlobalStyles from '@mui/material/GlobalStyles';
import { useEffect, useRef } from 'react';
import '@fullcalendar/react/skeleton.css';
import '@fullcalendar/react/themes/classic/theme.css';
import type { CalendarPost, EmptySlot, PublishingCalendar } from '../data/index.ts';
import { canMove, mostTrouble, trouble } from './calendarModel.ts';
import { gridColours, POPOVER, popoverColours } from './gridColours.ts';
import { PlaceMark, PostMark } from './PostMark.tsx';
import { type WallTime, wallTime } from './wallClock.ts';

const plugins = [dayGridPlugin, timeGridPlugin, interactionPlugin, classicTheme];
/** A post has no length. It is drawn as high as its two lines, an empty place as one, and neither into the next day. */
const LENGTH = { post: 45, slot: 15 } as const;
const LAST_MINUTE = 24 * 60 - 1;

function place(at: string, zone: string, what: keyof typeof LENGTH) {
  const wall = wallTime(at, zone);
  const minute = Number(wall.slice(11, 13)) * 60 + Number(wall.slice(14, 16));
  const start = Date.parse(`${wall}Z`);
  const length = Math.max(1, Math.min(LENGTH[what], LAST_MINUTE - minute));
  return { start: `${wall}Z`, end: new Date(start + length * 60_000).toISOString() };
}

const overlap = (a: CalendarPost, b: CalendarPost) =>
  Math.abs(Date.parse(a.at) - Date.parse(b.at)) < LENGTH.post * 60_000;

const views = { month: 'dayGridMonth', week: 'timeGridWeek' } as const;

interface PostGridProps {
  view: keyof typeof views;
  day: string;
  zone: string;
  calendar: PublishingCalendar;
  nameOf: (accountId: string | null) => string;
  editable: boolean;
  onPost: (post: CalendarPost) => void;
  onSlot: (slot: EmptySlot) => void;
  /** A post was dropped somewhere: nothing has moved until somebody accepts the terms. */
  onDrop: (post: CalendarPost, to: WallTime) => void;
}

/**
 * Month and week. The grid is a wall: it is handed what a clock in the zone shows, as if that were UTC, and never learns of a
 * time zone. Every day has 24 hours there, also when the clocks change, and what is dropped at 18:00 means 18:00.
 */
const PostGrid = (props: PostGridProps) => {
  const { view, day, zone, calendar, nameOf, editable, onPost, onSlot, onDrop } = props;
  const grid = useRef<CalendarRef>(null);
  // Outside of the render: the library updates its own state.
  useEffect(() => {
    queueMicrotask(() => grid.current?.getApi().changeView(views[view], day));
  }, [view, day]);
  const wallDay = ({ at }: CalendarPost) => wallTime(at, zone).slice(0, 10);
  const shownAtOnce = {
    day: Math.max(
      5,
      mostTrouble(calendar.posts, (a, b) => wallDay(a) === wallDay(b)),
    ),
    hour: Math.max(1, mostTrouble(calendar.posts, overlap)),
  };
  const events: EventInput[] = [
    ...calendar.posts.map((post) => ({
      id: post.id,
      title: post.title || nameOf(post.account_id),
      ...place(post.at, zone, 'post'),
      editable: editable && canMove(post),
      // Trouble comes first, so that “more” hides only what is well.
      urgency: trouble(post) ? 0 : 1,
      extendedProps: { post },
    })),
    ...calendar.slots.map((slot) => ({
      id: `${slot.slot_id} ${slot.at}`,
      title: `Empty place of ${nameOf(slot.account_id)}`,
      ...place(slot.at, zone, 'slot'),
      editable: false,
      urgency: 2,
      extendedProps: { slot },
    })),
  ];
  return (
    <Box sx={gridColours}>
      <GlobalStyles styles={popoverColours} />
      <FullCalendar
        ref={grid}
        plugins={plugins}
        initialView={views[view]}
        initialDate={day}
        timeZone="UTC"
        locale="en-GB"
        popoverClass={POPOVER}
        popoverFormat={{ weekday: 'long', day: 'numeric', month: 'long' }}
        now={() => `${wallTime(new Date().toISOString(), zone)}Z`}
        headerToolbar={false}
        firstDay={1}
        height={view === 'week' ? 760 : 'auto'}
        events={events}
        eventInteractive
        eventDisplay="block"
        eventDurationEditable={false}
        displayEventEnd={false}
        snapDuration="00:15"
        scrollTime="07:00"
        allDaySlot={false}
        nowIndicator
        eventOrder="urgency,start"
        dayMaxEvents={shownAtOnce.day}
        eventMaxStack={shownAtOnce.hour}
        slotEventOverlap={false}
        eventMinHeight={20}
        fixedWeekCount={false}
        longPressDelay={300}
        eventTimeFormat={{ hour: '2-digit', minute: '2-digit', hour12: false }}
        slotHeaderFormat={{ hour: '2-digit', minute: '2-digit', hour12: false }}
        eventContent={({ event, timeText }) => {
          const post = event.extendedProps.post as CalendarPost | undefined;
          const slot = event.extendedProps.slot as EmptySlot | undefined;
          return post ? (
            <PostMark post={post} time={timeText} account={nameOf(post.account_id)} />
          ) : (
            slot && <PlaceMark time={timeText} account={nameOf(slot.account_id)} />
          );
        }}
        eventClick={({ event, jsEvent }) => {
          jsEvent.preventDefault();
          const { post, slot } = event.extendedProps as { post?: CalendarPost; slot?: EmptySlot };
          if (post) onPost(post);
          if (slot) onSlot(slot);
        }}
        eventDrop={({ event, revert }) => {
          const { post } = event.extendedProps as { post?: CalendarPost };
          const to = event.start?.toISOString().slice(0, 16);
          revert();
          if (post && to) onDrop(post, to);
        }}
      />
    </Box>
  );
};

export default PostGrid;
