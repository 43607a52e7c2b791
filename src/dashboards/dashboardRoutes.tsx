import { lazy, type ReactNode } from 'react';
import { CustomRoutes } from 'react-admin';
import { Route } from 'react-router-dom';
import type { Area } from '../access/areas.ts';
import { IfCan } from '../access/IfCan.tsx';

const ForbiddenPage = lazy(() => import('../access/ForbiddenPage.tsx'));
const AiPage = lazy(() => import('./ai/AiPage.tsx'));
const AlertsPage = lazy(() => import('./alerts/AlertsPage.tsx'));
const OverviewPage = lazy(() => import('./overview/OverviewPage.tsx'));
const AdherencePage = lazy(() => import('./adherence/AdherencePage.tsx'));
const BehaviorPage = lazy(() => import('./behavior/BehaviorPage.tsx'));
const ConsultationsPage = lazy(() => import('./consultations/ConsultationsPage.tsx'));
const ContentPage = lazy(() => import('./content/ContentPage.tsx'));
const EngagementPage = lazy(() => import('./engagement/EngagementPage.tsx'));

const forAggregates = (area: Area, page: ReactNode) => (
  <IfCan area={area} verb="aggregate" fallback={<ForbiddenPage />}>
    {page}
  </IfCan>
);

/** `/dashboards/…`: pages of numbers, for roles that may see the aggregates of an area. */
export const dashboardRoutes = (
  <CustomRoutes>
    <Route path="/dashboards/adherence" element={forAggregates('health', <AdherencePage />)} />
    <Route path="/dashboards/engagement" element={forAggregates('health', <EngagementPage />)} />
    <Route
      path="/dashboards/consultations"
      element={forAggregates('session_progress', <ConsultationsPage />)}
    />
    <Route path="/dashboards/content" element={forAggregates('content', <ContentPage />)} />
    <Route path="/dashboards/overview" element={<OverviewPage />} />
    <Route path="/dashboards/alerts" element={<AlertsPage />} />
    <Route path="/dashboards/ai" element={forAggregates('ai', <AiPage />)} />
    <Route path="/dashboards/behavior" element={forAggregates('mind', <BehaviorPage />)} />
  </CustomRoutes>
);
