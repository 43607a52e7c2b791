import Skeleton from '@mui/material/Skeleton';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import { Suspense } from 'react';
import { Title } from 'react-admin';
import { Link, Outlet, useLocation } from 'react-router-dom';
import ForbiddenPage from '../access/ForbiddenPage.tsx';
import { IfCan } from '../access/IfCan.tsx';

const tabs = [
  { to: '/review', label: 'Queue' },
  { to: '/review/agreement', label: 'Agreement' },
  { to: '/review/corrections', label: 'Into data sets' },
] as const;

const ReviewFrame = () => {
  const { pathname } = useLocation();
  return (
    <IfCan area="ai" verb="write" fallback={<ForbiddenPage />}>
      <Title title="Review" />
      <Tabs
        value={tabs.find(({ to }) => to === pathname)?.to ?? false}
        aria-label="Review"
        variant="scrollable"
        sx={{ mb: 2 }}
      >
        {tabs.map(({ to, label }) => (
          <Tab key={to} value={to} label={label} component={Link} to={to} />
        ))}
      </Tabs>
      <Suspense fallback={<Skeleton variant="rounded" height={320} />}>
        <Outlet />
      </Suspense>
    </IfCan>
  );
};

export default ReviewFrame;
