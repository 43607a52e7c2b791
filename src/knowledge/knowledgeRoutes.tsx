import { lazy } from 'react';
import { CustomRoutes } from 'react-admin';
import { Route } from 'react-router-dom';

const KnowledgeFrame = lazy(() => import('./KnowledgeFrame.tsx'));
const SourcesPage = lazy(() => import('./SourcesPage.tsx'));
const CachePage = lazy(() => import('./CachePage.tsx'));
const ExtractionPage = lazy(() => import('./ExtractionPage.tsx'));
const CoachingPage = lazy(() => import('./CoachingPage.tsx'));

/** `/knowledge`: what models are told, what they are used for, and what that costs. */
export const knowledgeRoutes = (
  <CustomRoutes>
    <Route path="/knowledge" element={<KnowledgeFrame />}>
      <Route index element={<SourcesPage />} />
      <Route path="cache" element={<CachePage />} />
      <Route path="extraction" element={<ExtractionPage />} />
      <Route path="coaching" element={<CoachingPage />} />
    </Route>
  </CustomRoutes>
);
