import { TabbedPage } from '../layout/TabbedPage.tsx';

const tabs = [
  { to: '/calendar', label: 'Calendar' },
  { to: '/calendar/slots', label: 'Weekly slots' },
] as const;

const CalendarFrame = () => <TabbedPage title="Calendar" area="content" verb="read" tabs={tabs} />;

export default CalendarFrame;
