import { Box, Button, Stack, Typography } from '@mui/material';
import { ShowBase, Title, useShowContext } from 'react-admin';
import { Link } from 'react-router-dom';
import { filmById } from '../../remotion/films/registry.ts';
import { IfCan } from '../access/IfCan.tsx';
import { PageLoading } from '../layout/PageLoading.tsx';
import { ChoicesTable } from './ChoicesTable.tsx';
import { ComparePanel } from './ComparePanel.tsx';
import { TemplatePreview } from './TemplatePreview.tsx';
import { TemplateStatusChip } from './TemplateStatusChip.tsx';
import { TemplateVersions } from './TemplateVersions.tsx';
import { type ContentTemplate, usageText } from './templateModel.ts';
import { UsagePanel } from './UsagePanel.tsx';

const TemplateShow = () => (
  <ShowBase>
    <TemplatePage />
  </ShowBase>
);

const TemplatePage = () => {
  const { record: template } = useShowContext<ContentTemplate>();
  if (!template) return <PageLoading />;
  const film = filmById(template.film);
  return (
    <Stack spacing={2.5} sx={{ py: 2 }}>
      <Title title={template.template_name} />
      <Stack direction={{ xs: 'column', sm: 'row' }} spacing={2} justifyContent="space-between">
        <Stack direction="row" spacing={1.5} alignItems="center" useFlexGap flexWrap="wrap">
          <TemplateStatusChip status={template.status} />
          <Typography color="textSecondary">
            {[
              film?.title ?? template.film,
              template.version && `version ${template.version}`,
              usageText(template.usage_count),
            ]
              .filter(Boolean)
              .join(' · ')}
          </Typography>
        </Stack>
        <IfCan area="content" verb="write">
          <Stack direction="row" spacing={1} useFlexGap flexWrap="wrap">
            <Button component={Link} to={`/content_templates/create?from=${template.id}`}>
              Copy
            </Button>
            <Button variant="outlined" component={Link} to={`/content_templates/${template.id}`}>
              Edit
            </Button>
            {template.status === 'published' && (
              <Button variant="contained" component={Link} to={`/studio?template=${template.id}`}>
                Use in the studio
              </Button>
            )}
          </Stack>
        </IfCan>
      </Stack>
      <Box
        sx={{
          display: 'grid',
          gap: 3,
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(300px, 400px) minmax(0, 1fr)' },
          alignItems: 'start',
        }}
      >
        <TemplatePreview template={template} />
        <Stack spacing={3}>
          <ChoicesTable film={film} choices={template.choices ?? {}} />
          <UsagePanel template={template} />
          <TemplateVersions template={template} />
          <ComparePanel template={template} film={film} />
        </Stack>
      </Box>
    </Stack>
  );
};

export default TemplateShow;
