import Box from '@mui/material/Box';
import { type ReactNode, useState } from 'react';
import { Title } from 'react-admin';
import { AnnotationsButton } from './AnnotationsButton.tsx';
import { AsOf } from './AsOf.tsx';
import { DrillContext, type DrillTarget } from './DrillContext.ts';
import { DrillDialog } from './DrillDialog.tsx';
import { QueryBar, type QueryOptions } from './QueryBar.tsx';
import { SavedViewsButton } from './SavedViewsButton.tsx';
import type { Dashboard } from './useDashboard.ts';

interface DashboardPageProps {
  title: string;
  /** Names the page in saved views. */
  name: string;
  dashboard: Dashboard;
  options: QueryOptions;
  asOf: string | null | undefined;
  zone: string;
  children: ReactNode;
}

/** What all dashboards have: the question, how fresh the answer is, saved views, notes on the time axis, lists behind numbers. */
export const DashboardPage = (props: DashboardPageProps) => {
  const { title, name, dashboard, options, asOf, zone, children } = props;
  const [target, setTarget] = useState<DrillTarget>();
  return (
    <DrillContext value={setTarget}>
      <Title title={title} />
      <Box sx={{ display: 'grid', gap: 2, maxWidth: 1280, '& > *': { minWidth: 0 } }}>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'center' }}>
          <Box sx={{ flex: 1, minWidth: 280 }}>
            <QueryBar dashboard={dashboard} options={options} />
          </Box>
          <Box sx={{ display: 'flex', gap: 1, '@media print': { display: 'none' } }}>
            <AnnotationsButton range={dashboard.query} />
            <SavedViewsButton name={name} dashboard={dashboard} />
          </Box>
        </Box>
        <AsOf asOf={asOf} zone={zone} />
        {children}
      </Box>
      {target && <DrillDialog target={target} onClose={() => setTarget(undefined)} />}
    </DrillContext>
  );
};

/** Panels side by side where there is room. */
export const Columns = ({ children }: { children: ReactNode }) => (
  <Box
    sx={{
      display: 'grid',
      gap: 2,
      gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'repeat(2, minmax(0, 1fr))' },
      '@media print': { display: 'block', '& > *': { breakInside: 'avoid', mb: 2 } },
    }}
  >
    {children}
  </Box>
);
