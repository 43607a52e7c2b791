import { Button, Link, List, ListItem, ListItemText } from '@mui/material';
import { Link as RouterLink } from 'react-router-dom';
import { IfCan } from '../access/IfCan.tsx';
import { rowPath } from '../explorer/ownPages.ts';
import { formatDate } from '../fields/format.ts';
import { Panel } from '../fields/Panel.tsx';
import { Quiet } from '../fields/Quiet.tsx';
import { comparePath, newVersionPath } from '../versions/versionPaths.ts';
import type { Model, ModelVersion } from './modelModel.ts';
import { VersionChip } from './VersionChip.tsx';

interface ModelVersionsPanelProps {
  model: Model;
  versions: readonly ModelVersion[];
}

/** Every version of a model; each leads to its card. */
export const ModelVersionsPanel = ({ model, versions }: ModelVersionsPanelProps) => (
  <Panel
    title="Versions"
    aside={
      <>
        {versions.length > 1 && (
          <Button component={RouterLink} to={comparePath(versions[1]?.id ?? '', versions[0]?.id)}>
            Compare
          </Button>
        )}
        <IfCan area="ai" verb="write">
          <Button component={RouterLink} to={newVersionPath(model.id)} variant="outlined">
            New version
          </Button>
        </IfCan>
      </>
    }
  >
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
