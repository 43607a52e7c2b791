import { lazy } from 'react';
import { CustomRoutes } from 'react-admin';
import { Route } from 'react-router-dom';
import { IfCan } from '../access/IfCan.tsx';

const ForbiddenPage = lazy(() => import('../access/ForbiddenPage.tsx'));
const CostPage = lazy(() => import('./CostPage.tsx'));

/** `/ai-cost`: what AI costs, and what failed. */
export const costRoute = (
  <CustomRoutes>
    <Route
      path="/ai-cost"
      element={
        <IfCan area="ai" verb="read" fallback={<ForbiddenPage />}>
          <CostPage />
        </IfCan>
      }
    />
  </CustomRoutes>
);
