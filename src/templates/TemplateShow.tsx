import { Box, Button, Stack, Typography } from '@mui/material';
import { ShowBase, Title, useShowContext } from 'react-admin';
import { Link } from 'react-router-dom';
import { filmById } from '../../remotion/films/registry.ts';
import { IfCan } from '../access/IfCan.tsx';
import { PageLoading } from '../layout/PageLoading.tsx';
import { ChoicesTable } from './ChoicesTable.tsx';
import { TemplatePreview } from './TemplatePreview.tsx';
import { TemplateStatusChip } from './TemplateStatusChip.tsx';
import { TemplateVersions } from './TemplateVersions.tsx';
import { type ContentTemplate, usageText } from './templateModel.ts';

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
        {template.status === 'published' && (
          <IfCan area="content" verb="write">
            <Button
              variant="contained"
              component={Link}
              to={`/studio?template=${template.id}`}
              sx={{ alignSelf: { xs: 'stretch', sm: 'center' } }}
            >
              Use in the studio
            </Button>
          </IfCan>
        )}
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
          <TemplateVersions template={template} />
        </Stack>
      </Box>
    </Stack>
  );
};

export default TemplateShow;
