import ViewQuiltOutlined from '@mui/icons-material/ViewQuiltOutlined';
import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';
import type { ContentTemplate } from './templateModel.ts';

const templates: ResourceProps = {
  name: 'content_templates',
  options: { label: 'Templates' },
  icon: ViewQuiltOutlined,
  recordRepresentation: (template: ContentTemplate) => template.template_name,
  list: lazy(() => import('./TemplateList.tsx')),
  show: lazy(() => import('./TemplateShow.tsx')),
  edit: lazy(() => import('./TemplateEdit.tsx')),
  create: lazy(() => import('./TemplateCreate.tsx')),
};

export default templates;
