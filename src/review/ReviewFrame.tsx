import { TabbedPage } from '../layout/TabbedPage.tsx';

const tabs = [
  { to: '/review', label: 'Queue' },
  { to: '/review/agreement', label: 'Agreement' },
  { to: '/review/corrections', label: 'Into data sets' },
] as const;

const ReviewFrame = () => <TabbedPage title="Review" area="ai" verb="write" tabs={tabs} />;

export default ReviewFrame;
