import { type Theme, useMediaQuery } from '@mui/material';
import { DataTable } from 'react-admin';
import { AgoField } from '../fields/AgoField.tsx';
import { NoMatches } from '../fields/NoMatches.tsx';
import { RenderCards } from './RenderCards.tsx';
import { RenderState } from './RenderState.tsx';
import { clock, type RenderJob } from './renderJob.ts';
import { nameOf } from './studioMember.ts';
import { studioPath } from './useStudioPlace.ts';

const Column = DataTable.Col<RenderJob>;

/** The rows: a table, or cards on a phone. A row opens in the studio, where its video plays. */
export const RenderRows = () => {
  const phone = useMediaQuery<Theme>((theme) => theme.breakpoints.down('md'), { noSsr: true });
  if (phone) return <RenderCards />;
  return (
    <DataTable
      rowClick={(id) => studioPath({ render: String(id) })}
      bulkActionButtons={false}
      empty={<NoMatches what="videos" />}
      size="small"
    >
      <Column source="status" label="Status" disableSort render={(job) => <RenderState job={job} />} />
      <Column source="display_name" label="Member" disableSort render={(job) => <bdi>{nameOf(job)}</bdi>} />
      <Column source="template_name" label="Template" disableSort />
      <Column
        source="duration_seconds"
        label="Length"
        disableSort
        render={(job) => (job.duration_seconds === null ? '' : clock(job.duration_seconds))}
      />
      <Column source="created_at" label="Asked for" field={AgoField} />
      <Column
        source="requested_by_name"
        label="By"
        disableSort
        render={(job) => job.requested_by_name ?? '–'}
      />
    </DataTable>
  );
};
