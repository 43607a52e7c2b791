import { Alert, Button, Chip, List, ListItem, ListItemText, Stack } from '@mui/material';
import { useMutation } from '@tanstack/react-query';
import { useCanAccess, useNotify } from 'react-admin';
import { useConsoleData } from '../data/dataProvider.ts';
import { errorMessage } from '../data/errors.ts';
import { formatDate } from '../fields/format.ts';
import { Panel } from '../fields/Panel.tsx';
import { Quiet } from '../fields/Quiet.tsx';
import { RowsLoading } from '../fields/RowsLoading.tsx';
import { type ContentTemplate, type TemplateVersion, templateStatusText } from './templateModel.ts';
import { useRefreshTemplates, useTemplateVersions } from './useTemplateVersions.ts';

/** Every version with its date; a published version never changes, so an old video can always be explained. */
export const TemplateVersions = ({ template }: { template: ContentTemplate }) => {
  const { data, isPending, error } = useTemplateVersions(template.id);
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
            <Stack direction="row" spacing={1} alignItems="center">
              <Actions version={version} />
              <Chip
                size="small"
                variant="outlined"
                label={
                  version.id === template.current_version_id
                    ? 'Current'
                    : templateStatusText[version.status].label
                }
              />
            </Stack>
          </ListItem>
        ))}
      </List>
    </Panel>
  );
};

/** A published version is archived, a draft is deleted. Archiving the current one goes back to the one before. */
const Actions = ({ version }: { version: TemplateVersion }) => {
  const data = useConsoleData();
  const notify = useNotify();
  const refresh = useRefreshTemplates();
  const { canAccess } = useCanAccess({ resource: 'content_template_versions', action: 'edit' });
  const act = useMutation({
    mutationFn: async () => {
      if (version.status === 'draft') await data.dropTemplateDraft(version.id);
      else await data.moveTemplateVersion(version.id, 'archived');
    },
    onSuccess: refresh,
    onError: (failure) => notify(errorMessage(failure), { type: 'error' }),
  });
  if (!canAccess || version.status === 'archived') return null;
  const word = version.status === 'draft' ? 'Delete' : 'Archive';
  return (
    <Button
      size="small"
      disabled={act.isPending}
      onClick={() => act.mutate()}
      aria-label={`${word} version ${version.version}`}
    >
      {word}
    </Button>
  );
};
