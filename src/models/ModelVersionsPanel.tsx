import { Link, List, ListItem, ListItemText } from '@mui/material';
import { Link as RouterLink } from 'react-router-dom';
import { rowPath } from '../explorer/ownPages.ts';
import { formatDate } from '../fields/format.ts';
import { Panel } from '../fields/Panel.tsx';
import { Quiet } from '../fields/Quiet.tsx';
import type { ModelVersion } from './modelModel.ts';
import { VersionChip } from './VersionChip.tsx';

/** Every version of a model; each leads to its card. */
export const ModelVersionsPanel = ({ versions }: { versions: readonly ModelVersion[] }) => (
  <Panel title="Versions">
    {versions.length === 0 && <Quiet>This model has no version yet.</Quiet>}
    <List disablePadding dense>
      {versions.map((version) => (
        <ListItem key={version.id} disableGutters divider sx={{ gap: 1 }}>
          <ListItemText
            primary={
              <Link component={RouterLink} to={rowPath('ai_model_versions', version.id) ?? ''}>
                {version.version}
              </Link>
            }
            secondary={`${version.provider_model} · ${formatDate(version.created_at)}`}
            slotProps={{ secondary: { sx: { overflowWrap: 'anywhere' } } }}
          />
          <VersionChip version={version} />
        </ListItem>
      ))}
    </List>
  </Panel>
);
