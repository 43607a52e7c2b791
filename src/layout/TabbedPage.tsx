import Skeleton from '@mui/material/Skeleton';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import { Suspense } from 'react';
import { Title } from 'react-admin';
import { Link, Outlet, useLocation } from 'react-router-dom';
import type { Area, Verb } from '../access/areas.ts';
import ForbiddenPage from '../access/ForbiddenPage.tsx';
import { IfCan } from '../access/IfCan.tsx';

interface TabbedPageProps {
  title: string;
  area: Area;
  verb: Verb;
  tabs: readonly { to: string; label: string }[];
}

/** Pages that belong together, each with an address of its own. */
export const TabbedPage = ({ title, area, verb, tabs }: TabbedPageProps) => {
  const { pathname } = useLocation();
  return (
    <IfCan area={area} verb={verb} fallback={<ForbiddenPage />}>
      <Title title={title} />
      <Tabs
        value={tabs.find(({ to }) => to === pathname)?.to ?? false}
        aria-label={title}
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
