import { lazy } from 'react';
import { CustomRoutes } from 'react-admin';
import { Route } from 'react-router-dom';
import { IfCan } from '../access/IfCan.tsx';

const ForbiddenPage = lazy(() => import('../access/ForbiddenPage.tsx'));
const LearningPage = lazy(() => import('./LearningPage.tsx'));

/** `/learning`: what has worked. */
export const learningRoute = (
  <CustomRoutes>
    <Route
      path="/learning"
      element={
        <IfCan area="content" verb="read" fallback={<ForbiddenPage />}>
          <LearningPage />
        </IfCan>
      }
    />
  </CustomRoutes>
);
