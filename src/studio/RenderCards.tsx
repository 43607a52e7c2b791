import { Box, List, ListItem, ListItemButton, Typography } from '@mui/material';
import { useListContext } from 'react-admin';
import { Link } from 'react-router-dom';
import { formatAgo } from '../fields/format.ts';
import { NoMatches } from '../fields/NoMatches.tsx';
import { RowsLoading } from '../fields/RowsLoading.tsx';
import { RenderState } from './RenderState.tsx';
import type { RenderJob } from './renderJob.ts';
import { nameOf } from './studioMember.ts';
import { studioPath } from './useStudioPlace.ts';

/** The videos on a phone: one block each, the whole block opens the studio. */
export const RenderCards = () => {
  const { data, isPending } = useListContext<RenderJob>();
  if (isPending) return <RowsLoading height={72} />;
  if (!data?.length) return <NoMatches what="videos" />;
  return (
    <List disablePadding>
      {data.map((job) => (
        <ListItem key={job.id} disablePadding divider>
          <ListItemButton
            component={Link}
            to={studioPath({ render: job.id })}
            sx={{ display: 'block', px: 2, py: 1.25 }}
          >
            <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', justifyContent: 'space-between' }}>
              <Typography variant="body1" fontWeight={560} noWrap dir="auto">
                {nameOf(job)}
              </Typography>
              <RenderState job={job} />
            </Box>
            <Typography variant="caption" color="textSecondary" component="p" noWrap>
              {[job.template_name, formatAgo(job.created_at, new Date())].filter(Boolean).join(' · ')}
            </Typography>
          </ListItemButton>
        </ListItem>
      ))}
    </List>
  );
};
