import { Alert, Chip, List, ListItem, ListItemText } from '@mui/material';
import { useGetManyReference } from 'react-admin';
import { errorMessage } from '../data/errors.ts';
import { formatDate } from '../fields/format.ts';
import { Panel } from '../fields/Panel.tsx';
import { Quiet } from '../fields/Quiet.tsx';
import { RowsLoading } from '../fields/RowsLoading.tsx';
import { type ContentTemplate, type TemplateVersion, templateStatusText } from './templateModel.ts';

/** Every version with its date; a published version never changes, so an old video can always be explained. */
export const TemplateVersions = ({ template }: { template: ContentTemplate }) => {
  const { data, isPending, error } = useGetManyReference<TemplateVersion>('content_template_versions', {
    target: 'template_id',
    id: template.id,
    sort: { field: 'version', order: 'DESC' },
    pagination: { page: 1, perPage: 50 },
  });
  return (
    <Panel title="Versions">
      {error && <Alert severity="error">{errorMessage(error)}</Alert>}
      {isPending && !error && <RowsLoading height={56} rows={1} />}
      {data?.length === 0 && <Quiet>This template has no version yet.</Quiet>}
      <List disablePadding dense>
        {data?.map((version) => (
          <ListItem key={version.id} disableGutters divider>
            <ListItemText
              primary={`Version ${version.version}`}
              secondary={
                version.published_at
                  ? `Published ${formatDate(version.published_at)}`
                  : `Made ${formatDate(version.created_at)}`
              }
            />
            <Chip
              size="small"
              variant="outlined"
              label={
                version.version === template.version ? 'Current' : templateStatusText[version.status].label
              }
            />
          </ListItem>
        ))}
      </List>
    </Panel>
  );
};
