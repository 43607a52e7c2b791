import { Box, List, ListItem, Typography } from '@mui/material';
import { useListContext } from 'react-admin';
import { formatAgo, formatInstant } from '../fields/format.ts';
import { NoMatches } from '../fields/NoMatches.tsx';
import { RowsLoading } from '../fields/RowsLoading.tsx';
import { ToneChip } from '../fields/ToneChip.tsx';
import { megabytes } from '../studio/renderJob.ts';
import { nameOf } from '../studio/studioMember.ts';
import { DeletedButton } from './DeletedButton.tsx';
import { exportNote, exportState, type FilmExport } from './exportModel.ts';

/** One block a film: what, by whom, and what has to happen to its file. */
export const ExportRows = () => {
  const { data, isPending } = useListContext<FilmExport>();
  if (isPending) return <RowsLoading height={72} />;
  if (!data?.length) return <NoMatches what="films" />;
  return (
    <List disablePadding>
      {data.map((made) => (
        <ExportRow key={made.id} made={made} />
      ))}
    </List>
  );
};

function ExportRow({ made }: { made: FilmExport }) {
  const note = exportNote(made);
  const facts = [
    made.template_name,
    made.exported_by_name ?? 'somebody who left',
    made.file_size_bytes === null ? null : megabytes(made.file_size_bytes),
  ].filter(Boolean);
  return (
    <ListItem divider sx={{ display: 'block', px: 2, py: 1.25 }}>
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', justifyContent: 'space-between' }}>
        <Typography variant="body1" fontWeight={560} noWrap dir="auto">
          {nameOf(made)}
        </Typography>
        <ToneChip {...exportState(made)} />
      </Box>
      <Typography variant="caption" color="textSecondary" component="p">
        {facts.join(' · ')} ·{' '}
        <time dateTime={made.created_at} title={formatInstant(made.created_at)}>
          {formatAgo(made.created_at, new Date())}
        </time>
      </Typography>
      {note && <Typography variant="body2">{note}</Typography>}
      <DeletedButton made={made} />
    </ListItem>
  );
}
