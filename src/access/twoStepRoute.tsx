import { lazy } from 'react';
import { CustomRoutes } from 'react-admin';
import { Route } from 'react-router-dom';

const TwoStepPage = lazy(() => import('./TwoStepPage.tsx'));

/** `/two-step`: one's own second factors, from the account menu. */
export const twoStepRoute = (
  <CustomRoutes>
    <Route path="/two-step" element={<TwoStepPage />} />
  </CustomRoutes>
);
