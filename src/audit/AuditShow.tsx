import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Skeleton from '@mui/material/Skeleton';
import { ShowBase, Title, useRecordContext } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { rowPath } from '../explorer/ownPages.ts';
import { Facts } from '../fields/Facts.tsx';
import { formatInstant } from '../fields/format.ts';
import { Panel } from '../fields/Panel.tsx';
import { tableName } from '../fields/tableName.ts';
import { type AuditEntry, actionNames, actorName } from './auditModel.ts';
import { DiffTable } from './DiffTable.tsx';

const EntryPage = () => {
  const entry = useRecordContext<AuditEntry>();
  if (!entry) return <Skeleton variant="rounded" height={320} />;
  const path =
    entry.row_id && entry.action !== 'delete' ? rowPath(entry.table_name, entry.row_id) : undefined;
  return (
    <>
      <Title title={`${actionNames[entry.action]}: ${tableName(entry.table_name)}`} />
      <Box sx={{ display: 'grid', gap: 2, maxWidth: 960 }}>
        <Panel title="Entry">
          <Facts
            facts={[
              { label: 'When', value: formatInstant(entry.occurred_at) },
              {
                label: 'Who',
                value: `${actorName(entry)}${entry.actor_role ? `, as ${entry.actor_role}` : ''}`,
              },
              { label: 'Table', value: entry.table_name },
              {
                label: 'Row',
                value:
                  entry.row_id &&
                  (path ? (
                    <Link component={RouterLink} to={path}>
                      {entry.row_id}
                    </Link>
                  ) : (
                    entry.row_id
                  )),
              },
              { label: 'Why', value: entry.reason },
              { label: 'From', value: [entry.ip_address, entry.user_agent].filter(Boolean).join(', ') },
              { label: 'Request', value: entry.request_id },
              { label: 'Place in the chain', value: entry.seq },
              { label: 'Hash', value: entry.hash },
            ]}
          />
        </Panel>
        <DiffTable entry={entry} />
      </Box>
    </>
  );
};

/** One entry: who, what, why, and each column before and after. */
const AuditShow = () => (
  <ShowBase<AuditEntry>>
    <EntryPage />
  </ShowBase>
);

export default AuditShow;
