import EventRepeatOutlined from '@mui/icons-material/EventRepeatOutlined';
import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';
import type { FilmAutomation } from './automationModel.ts';

const filmAutomations: ResourceProps = {
  name: 'film_automations',
  options: { label: 'Film automations' },
  icon: EventRepeatOutlined,
  recordRepresentation: (automation: FilmAutomation) => automation.name,
  list: lazy(() => import('./AutomationList.tsx')),
  create: lazy(() => import('./AutomationCreate.tsx')),
  edit: lazy(() => import('./AutomationEdit.tsx')),
};

export default filmAutomations;
