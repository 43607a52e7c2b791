import CssBaseline from '@mui/material/CssBaseline';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { AdminContext, type AuthProvider, CoreAdminUI, type DataProvider } from 'react-admin';
import { SignInPage } from '../access/SignInPage.tsx';
import { ErrorPage } from './ErrorPage.tsx';
import { i18nProvider } from './messages.ts';
import { PageLoading } from './PageLoading.tsx';
import { PageLook } from './PageLook.tsx';
import { createQueryClient } from './queryClient.ts';
import { createConsoleStore } from './store.ts';
import { darkTheme, lightTheme } from './theme.ts';

const ConsoleLayout = lazy(() => import('./ConsoleLayout.tsx'));
const ForbiddenPage = lazy(() => import('../access/ForbiddenPage.tsx'));
const HomePage = lazy(() => import('../home/HomePage.tsx'));
const NotFoundPage = lazy(() => import('./NotFoundPage.tsx'));

interface ConsoleProps {
  authProvider: AuthProvider;
  dataProvider: DataProvider;
  children: ReactNode;
}

/**
 * react-admin's `<Admin>`, put together from its parts: what isn't needed to sign in is loaded after it. `<Admin>`
 * itself would bring its own layout, login and form library along with the first page.
 */
export const Console = ({ authProvider, dataProvider, children }: ConsoleProps) => {
  const [queryClient] = useState(createQueryClient);
  const [store] = useState(createConsoleStore);
  return (
    <AdminContext
      authProvider={authProvider}
      dataProvider={dataProvider}
      i18nProvider={i18nProvider}
      queryClient={queryClient}
      store={store}
      lightTheme={lightTheme}
      darkTheme={darkTheme}
    >
      <CssBaseline enableColorScheme />
      <PageLook />
      <Suspense fallback={<PageLoading />}>
        <CoreAdminUI
          title="Keel"
          requireAuth
          disableTelemetry
          layout={ConsoleLayout}
          loginPage={SignInPage}
          accessDenied={ForbiddenPage}
          authenticationError={NotFoundPage}
          dashboard={HomePage}
          catchAll={NotFoundPage}
          loading={PageLoading}
          error={ErrorPage}
        >
          {children}
        </CoreAdminUI>
      </Suspense>
    </AdminContext>
  );
};
