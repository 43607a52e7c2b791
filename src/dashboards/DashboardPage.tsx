import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { type ReactNode, useState } from 'react';
import { Title } from 'react-admin';
import { Link } from 'react-router-dom';
import { ChartWidth } from '../charts/chartWidth.ts';
import { usePrinting } from '../layout/usePrinting.ts';
import { AnnotationsButton } from './AnnotationsButton.tsx';
import { AsOf } from './AsOf.tsx';
import { DrillContext, type DrillTarget } from './DrillContext.ts';
import { DrillDialog } from './DrillDialog.tsx';
import { QueryBar } from './QueryBar.tsx';
import { questionText } from './questionText.ts';
import { SavedViewsButton } from './SavedViewsButton.tsx';
import type { Dashboard } from './useDashboard.ts';

/** Of a chart in a panel on A4 or Letter, in CSS pixels. */
const PAPER_WIDTH = 640;

interface DashboardPageProps {
  title: string;
  /** Names the page in saved views. */
  name: string;
  dashboard: Dashboard;
  /** What only this page can be asked. */
  choices?: ReactNode;
  /** Where a rule on one of the page's numbers begins. */
  alert?: string;
  asOf: string | null | undefined;
  zone: string;
  children: ReactNode;
}

/** What all dashboards have: the question, how fresh the answer is, saved views, notes on the time axis, lists behind numbers. */
export const DashboardPage = (props: DashboardPageProps) => {
  const { title, name, dashboard, choices, alert, asOf, zone, children } = props;
  const [target, setTarget] = useState<DrillTarget>();
  const printing = usePrinting();
  return (
    <DrillContext value={setTarget}>
      <Title title={title} />
      <Box sx={{ display: 'grid', gap: 2, maxWidth: 1280, '& > *': { minWidth: 0 } }}>
        <Box sx={{ display: 'none', '@media print': { display: 'block' } }}>
          <Typography variant="h1" component="p">
            {title}
          </Typography>
          <Typography component="p">{questionText(dashboard)}</Typography>
        </Box>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'center', displayPrint: 'none' }}>
          <Box sx={{ flex: 1, minWidth: 280 }}>
            <QueryBar dashboard={dashboard}>{choices}</QueryBar>
          </Box>
          <Box sx={{ display: 'flex', gap: 1 }}>
            {alert && (
              <Button variant="outlined" component={Link} to={alert}>
                Alert me
              </Button>
            )}
            <AnnotationsButton range={dashboard.query} />
            <SavedViewsButton name={name} dashboard={dashboard} />
          </Box>
        </Box>
        <AsOf asOf={asOf} zone={zone} />
        <ChartWidth value={printing ? PAPER_WIDTH : undefined}>{children}</ChartWidth>
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
