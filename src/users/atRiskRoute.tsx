import { lazy } from 'react';
import { CustomRoutes } from 'react-admin';
import { Route } from 'react-router-dom';

const AtRiskPage = lazy(() => import('./AtRiskPage.tsx'));

/** `/at-risk`: who is likely to stop. */
export const atRiskRoute = (
  <CustomRoutes>
    <Route path="/at-risk" element={<AtRiskPage />} />
  </CustomRoutes>
);
