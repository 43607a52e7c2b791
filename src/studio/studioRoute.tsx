import { lazy } from 'react';
import { CanAccess, CustomRoutes } from 'react-admin';
import { Route } from 'react-router-dom';

const ForbiddenPage = lazy(() => import('../access/ForbiddenPage.tsx'));
const StudioPage = lazy(() => import('./StudioPage.tsx'));

/** `/studio`, behind the sign-in and only for roles that may make videos. */
export const studioRoute = (
  <CustomRoutes>
    <Route
      path="/studio"
      element={
        <CanAccess resource="viral_video_generations" action="create" accessDenied={<ForbiddenPage />}>
          <StudioPage />
        </CanAccess>
      }
    />
  </CustomRoutes>
);
