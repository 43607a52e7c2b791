import { TabbedPage } from '../layout/TabbedPage.tsx';

const tabs = [
  { to: '/knowledge', label: 'Sources' },
  { to: '/knowledge/cache', label: 'Context cache' },
  { to: '/knowledge/extraction', label: 'Quick entry' },
  { to: '/knowledge/coaching', label: 'Coaching cost' },
] as const;

const KnowledgeFrame = () => <TabbedPage title="Knowledge" area="ai" verb="read" tabs={tabs} />;

export default KnowledgeFrame;
