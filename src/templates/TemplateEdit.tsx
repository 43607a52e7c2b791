import { Alert, Box, Button, Stack } from '@mui/material';
import { EditBase, Title, useEditContext, useNotify } from 'react-admin';
import { Link } from 'react-router-dom';
import { filmById } from '../../remotion/films/registry.ts';
import { errorMessage } from '../data/errors.ts';
import { PageLoading } from '../layout/PageLoading.tsx';
import { DraftPage } from './DraftPage.tsx';
import { StartDraft } from './StartDraft.tsx';
import { TemplateSettings } from './TemplateSettings.tsx';
import type { ContentTemplate } from './templateModel.ts';
import { useRefreshTemplates, useTemplateVersions } from './useTemplateVersions.ts';

/** What of a template is changed here; everything that decides its picture belongs to a version. */
const settingsOf = ({ template_name, customizable_fields, is_active }: Partial<ContentTemplate>) => ({
  template_name,
  customizable_fields,
  is_active,
});

const TemplateEdit = () => {
  const refresh = useRefreshTemplates();
  const notify = useNotify();
  const onSuccess = () => {
    notify('Saved', { type: 'info' });
    void refresh();
  };
  return (
    <EditBase
      mutationMode="pessimistic"
      redirect={false}
      transform={settingsOf}
      mutationOptions={{ onSuccess }}
      queryOptions={{ staleTime: 0 }}
    >
      <EditorPage />
    </EditBase>
  );
};

const EditorPage = () => {
  const { record: template } = useEditContext<ContentTemplate>();
  if (!template) return <PageLoading />;
  return <Editor template={template} />;
};

const Editor = ({ template }: { template: ContentTemplate }) => {
  const versions = useTemplateVersions(template.id);
  const film = filmById(versions.draft?.film ?? template.film);
  return (
    <Stack spacing={2} sx={{ py: 2 }}>
      <Title title={`Edit ${template.template_name}`} />
      <Box>
        <Button component={Link} to={`/content_templates/${template.id}/show`} size="small">
          Back to the template
        </Button>
      </Box>
      {versions.error && <Alert severity="error">{errorMessage(versions.error)}</Alert>}
      {!film && (
        <Alert severity="warning">The film of this template is not part of this version of Keel.</Alert>
      )}
      {versions.isPending && !versions.error && <PageLoading />}
      {versions.data && film && versions.draft && (
        <DraftPage key={versions.draft.id} template={template} draft={versions.draft} film={film} />
      )}
      {versions.data && film && !versions.draft && (
        <StartDraft template={template} film={film} versions={versions.data} />
      )}
      {film && <TemplateSettings film={film} />}
    </Stack>
  );
};

export default TemplateEdit;
