import { TabbedPage } from '../layout/TabbedPage.tsx';

const FamiliesFrame = () => (
  <TabbedPage
    title="Families"
    area="health"
    verb="read"
    tabs={[
      { to: '/families', label: 'Children' },
      { to: '/families/guidelines', label: 'Guidelines' },
    ]}
  />
);

export default FamiliesFrame;
