import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import { ShowBase, Title, useRecordContext } from 'react-admin';
import { IfCan } from '../access/IfCan.tsx';
import { Facts } from '../fields/Facts.tsx';
import { formatInstant } from '../fields/format.ts';
import { Panel } from '../fields/Panel.tsx';
import { Quiet } from '../fields/Quiet.tsx';
import { ChangesPanel } from './ChangesPanel.tsx';
import { ConflictPanel } from './ConflictPanel.tsx';
import { MemberField } from './MemberField.tsx';
import type { SyncRow } from './operationsModel.ts';
import { StateChip } from './StateChip.tsx';
import { SyncActions } from './SyncActions.tsx';

const BatchPage = () => {
  const sync = useRecordContext<SyncRow>();
  if (!sync) return <Skeleton variant="rounded" height={320} />;
  return (
    <>
      <Title title={`Offline batch of ${sync.user_name ?? 'a member'}`} />
      <Box sx={{ display: 'grid', gap: 2, maxWidth: 960 }}>
        <Panel
          title="Batch"
          aside={
            sync.status === 'failed' && (
              <IfCan area="users" verb="write">
                <SyncActions ids={[sync.id]} />
              </IfCan>
            )
          }
        >
          <Facts
            facts={[
              { label: 'State', value: <StateChip state={sync.status} /> },
              { label: 'Why', value: sync.error_message },
              { label: 'Member', value: <MemberField row={sync} /> },
              { label: 'Changes', value: String(sync.operation_count) },
              { label: 'Received', value: formatInstant(sync.received_at) },
              { label: 'Made (device’s clock)', value: formatInstant(sync.queued_at) },
              { label: 'Done', value: sync.processed_at && formatInstant(sync.processed_at) },
              { label: 'Device', value: sync.device_id },
            ]}
          />
        </Panel>
        {sync.content?.conflict && <ConflictPanel sync={sync} conflict={sync.content.conflict} />}
        {sync.content && <ChangesPanel operations={sync.content.operations} />}
        {/* A row from a list has no content yet. */}
        {sync.content === undefined && <Skeleton variant="rounded" height={120} />}
        {sync.content === null && (
          <Panel title="Changes">
            <Quiet>
              What the device changed is health data, for coaches and admins. They also settle conflicts.
            </Quiet>
          </Panel>
        )}
      </Box>
    </>
  );
};

/** One batch of a device: what became of it, and the choice where device and server disagree. */
const SyncShow = () => (
  <ShowBase<SyncRow>>
    <BatchPage />
  </ShowBase>
);

export default SyncShow;
