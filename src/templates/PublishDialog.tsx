import { Button, Dialog, DialogActions, DialogContent, DialogTitle, Stack, Typography } from '@mui/material';
import type { FilmDefinition } from '../../remotion/films/registry.ts';
import type { ContentTemplate, TemplateVersion } from './templateModel.ts';
import { VersionDiffTable } from './VersionDiffTable.tsx';

interface PublishDialogProps {
  open: boolean;
  template: ContentTemplate;
  draft: TemplateVersion;
  film: FilmDefinition;
  busy: boolean;
  onCancel: () => void;
  onPublish: () => void;
}

/** Says what publishing changes, and that it cannot be taken back. */
export const PublishDialog = ({
  open,
  template,
  draft,
  film,
  busy,
  onCancel,
  onPublish,
}: PublishDialogProps) => (
  <Dialog open={open} onClose={onCancel} maxWidth="sm" fullWidth>
    <DialogTitle>
      Publish version {draft.version} of {template.template_name}?
    </DialogTitle>
    <DialogContent>
      <Stack spacing={2}>
        <Typography>
          New videos use it at once. Videos that were asked for before keep the version they were made with. A
          published version is never changed again.
        </Typography>
        {template.version && (
          <VersionDiffTable
            film={film}
            names={[`Version ${template.version}`, `Version ${draft.version}`]}
            before={template.choices ?? {}}
            after={draft.choices}
          />
        )}
      </Stack>
    </DialogContent>
    <DialogActions>
      <Button onClick={onCancel}>Cancel</Button>
      <Button variant="contained" disabled={busy} onClick={onPublish}>
        Publish
      </Button>
    </DialogActions>
  </Dialog>
);
