import { Card, CardActionArea, CardContent, Stack, Typography } from '@mui/material';
import { useCreatePath } from 'react-admin';
import { Link } from 'react-router-dom';
import { TemplatePoster } from './TemplatePoster.tsx';
import { TemplateStatusChip } from './TemplateStatusChip.tsx';
import { type ContentTemplate, usageText } from './templateModel.ts';

/** A template as its film's poster; the whole card is the link. */
export const TemplateCard = ({ template }: { template: ContentTemplate }) => {
  const createPath = useCreatePath();
  return (
    <Card>
      <CardActionArea
        component={Link}
        to={createPath({ resource: 'content_templates', type: 'show', id: template.id })}
      >
        <TemplatePoster template={template} />
        <CardContent sx={{ p: 1.5 }}>
          <Stack spacing={0.75} alignItems="flex-start">
            <Typography variant="h3" component="h2" sx={{ overflowWrap: 'anywhere' }}>
              {template.template_name}
            </Typography>
            <TemplateStatusChip status={template.status} />
            <Typography variant="caption" color="textSecondary">
              {[template.version && `version ${template.version}`, usageText(template.usage_count)]
                .filter(Boolean)
                .join(' · ')}
            </Typography>
          </Stack>
        </CardContent>
      </CardActionArea>
    </Card>
  );
};
