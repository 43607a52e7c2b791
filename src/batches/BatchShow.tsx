import EditOutlined from '@mui/icons-material/EditOutlined';
import { Box, Button, Skeleton } from '@mui/material';
import { ShowBase, Title, useCreatePath, useRecordContext } from 'react-admin';
import { Link } from 'react-router-dom';
import { IfCan } from '../access/IfCan.tsx';
import { KeyActionsMenu } from '../consultations/KeyActionsMenu.tsx';
import { countOf } from '../consultations/keyCounts.ts';
import { BatchFacts } from './BatchFacts.tsx';
import { BatchFunnelPanel } from './BatchFunnelPanel.tsx';
import { type BatchRow, listPath } from './batchModel.ts';

/** A campaign: what was issued, and how far it got. */
const BatchShow = () => (
  <ShowBase>
    <BatchPage />
  </ShowBase>
);

function BatchPage() {
  const batch = useRecordContext<BatchRow>();
  const createPath = useCreatePath();
  if (!batch) return <Skeleton variant="rounded" height={280} />;
  return (
    <>
      <Title title={batch.name} />
      <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', mb: 2 }}>
        <Button
          component={Link}
          to={listPath('consultation_keys', { batch_id: batch.id })}
          variant="contained"
        >
          {countOf(batch.quantity, 'key')}
        </Button>
        <KeyActionsMenu
          label="Change all its keys"
          scopes={[{ label: 'All keys of this batch', selection: { filters: { batch_id: batch.id } } }]}
        />
        <IfCan area="keys" verb="write">
          <Button
            component={Link}
            to={createPath({ resource: 'consultation_key_batches', type: 'edit', id: batch.id })}
            startIcon={<EditOutlined />}
          >
            Edit
          </Button>
        </IfCan>
      </Box>
      <Box
        sx={{
          display: 'grid',
          gap: 2,
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 2fr) minmax(280px, 1fr)' },
          alignItems: 'start',
        }}
      >
        <BatchFunnelPanel batchId={batch.id} />
        <BatchFacts batch={batch} />
      </Box>
    </>
  );
}

export default BatchShow;
