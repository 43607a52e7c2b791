import { Admin, Resource } from 'react-admin';
import { BrowserRouter } from 'react-router-dom';
import { authProvider } from './access/authProvider.ts';
import { ForbiddenPage } from './access/ForbiddenPage.tsx';
import { openPages } from './access/openPages.tsx';
import { SignInPage } from './access/SignInPage.tsx';
import { dataProvider } from './data/dataProvider.ts';
import { ConsoleLayout } from './layout/ConsoleLayout.tsx';
import { ErrorPage } from './layout/ErrorPage.tsx';
import { HomePage } from './layout/HomePage.tsx';
import { NotFoundPage } from './layout/NotFoundPage.tsx';
import { PageLoading } from './layout/PageLoading.tsx';
import { createConsoleStore } from './layout/store.ts';
import { darkTheme, lightTheme } from './layout/theme.ts';
import users from './users/index.ts';

/** The console's table of contents: one line a resource. A folder's `index.ts` says what it has and loads it lazily. */
export const App = () => (
  <BrowserRouter>
    <Admin
      title="Keel"
      requireAuth
      disableTelemetry
      authProvider={authProvider}
      dataProvider={dataProvider}
      store={createConsoleStore()}
      lightTheme={lightTheme}
      darkTheme={darkTheme}
      layout={ConsoleLayout}
      loginPage={SignInPage}
      accessDenied={ForbiddenPage}
      dashboard={HomePage}
      catchAll={NotFoundPage}
      loading={PageLoading}
      error={ErrorPage}
    >
      <Resource {...users} />
      {openPages}
    </Admin>
  </BrowserRouter>
);
