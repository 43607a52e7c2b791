import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { Title } from 'react-admin';
import { Link } from 'react-router-dom';
import { useAccess } from '../access/IfCan.tsx';
import { PageLoading } from '../layout/PageLoading.tsx';
import { Unhurried } from '../layout/Unhurried.tsx';
import { CountTile } from './CountTile.tsx';
import { homeGroups } from './counts.ts';
import { TaskPanel } from './TaskPanel.tsx';
import { tasks } from './tasks.ts';
import { WeekPanel } from './WeekPanel.tsx';

/** The first page: what needs this person now, what the company achieved, and what there is, as far as the role sees it. */
const HomePage = () => {
  const { staff, can } = useAccess();
  if (!can) return <PageLoading />;
  const mine = tasks.filter(({ area, needs }) => can(area, needs));
  const groups = homeGroups.filter(({ area }) => can(area, 'read'));
  return (
    <>
      <Title title="Home" />
      <Box sx={{ display: 'grid', gap: 3.5, maxWidth: 1240 }}>
        {mine.length > 0 && <TaskPanel tasks={mine} />}
        {mine.length === 0 && (
          <Box>
            <Typography variant="h2">Welcome, {staff?.full_name}</Typography>
            <Typography color="text.secondary" sx={{ mt: 0.5, mb: 1.5, maxWidth: 560 }}>
              {can('health', 'aggregate')
                ? 'Your role works with numbers, not with single rows: the dashboards are yours.'
                : 'What you can open is in the menu.'}
            </Typography>
            {can('health', 'aggregate') && (
              <Button component={Link} to="/dashboards/adherence" variant="contained">
                Open the dashboards
              </Button>
            )}
          </Box>
        )}
        <Unhurried>
          <WeekPanel />
          {groups.map(({ title, counts }) => (
            <Box component="section" key={title} aria-label={title}>
              <Typography variant="h3" component="h2" sx={{ mb: 1.25 }}>
                {title}
              </Typography>
              <Box
                sx={{
                  display: 'grid',
                  gap: 1.5,
                  gridTemplateColumns: { xs: '1fr 1fr', md: 'repeat(4, 1fr)' },
                }}
              >
                {counts.map((count) => (
                  <CountTile key={count.label} count={count} />
                ))}
              </Box>
            </Box>
          ))}
        </Unhurried>
      </Box>
    </>
  );
};

export default HomePage;
