import { lazy } from 'react';
import { CanAccess, CustomRoutes } from 'react-admin';
import { Route } from 'react-router-dom';
import { callbackPath } from './accountModel.ts';

const ForbiddenPage = lazy(() => import('../access/ForbiddenPage.tsx'));
const ConnectedPage = lazy(() => import('./ConnectedPage.tsx'));

/** Where a platform sends a person back to, behind the sign-in: only who began a connection may finish it. */
export const connectRoute = (
  <CustomRoutes>
    <Route
      path={callbackPath}
      element={
        <CanAccess resource="social_accounts" action="create" accessDenied={<ForbiddenPage />}>
          <ConnectedPage />
        </CanAccess>
      }
    />
  </CustomRoutes>
);
