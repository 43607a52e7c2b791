import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { Title } from 'react-admin';
import { Link } from 'react-router-dom';
import { useAccess } from '../access/IfCan.tsx';
import { CountTile } from './CountTile.tsx';
import { homeGroups } from './homeModel.ts';
import { Message } from './Message.tsx';

/** The first page: what there is, by area, as far as the role sees it. Every number is a link to its rows. */
const HomePage = () => {
  const { staff, can } = useAccess();
  const groups = homeGroups.filter(({ area }) => can?.(area, 'read'));
  return (
    <>
      <Title title="Home" />
      {can && groups.length === 0 && (
        <Message
          title={`Welcome, ${staff?.full_name}`}
          actions={
            can('health', 'aggregate') && (
              <Button component={Link} to="/dashboards/adherence" variant="contained">
                Open the dashboards
              </Button>
            )
          }
        >
          {can('health', 'aggregate')
            ? 'Your role works with numbers, not with single rows: the dashboards are yours.'
            : 'The pages of this console so far are about single users, keys and videos, and your role doesn’t work with those. Yours will appear in the menu.'}
        </Message>
      )}
      <Box sx={{ display: 'grid', gap: 3.5, maxWidth: 1040 }}>
        {groups.map(({ title, counts }) => (
          <Box component="section" key={title} aria-label={title}>
            <Typography variant="h3" component="h2" sx={{ mb: 1.25 }}>
              {title}
            </Typography>
            <Box
              sx={{ display: 'grid', gap: 1.5, gridTemplateColumns: { xs: '1fr 1fr', md: 'repeat(4, 1fr)' } }}
            >
              {counts.map((count) => (
                <CountTile key={count.label} count={count} />
              ))}
            </Box>
          </Box>
        ))}
      </Box>
    </>
  );
};

export default HomePage;
