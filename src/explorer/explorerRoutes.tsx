import { lazy } from 'react';
import { CustomRoutes } from 'react-admin';
import { Route } from 'react-router-dom';

const ExplorerIndex = lazy(() => import('./ExplorerIndex.tsx'));
const ExplorerGuard = lazy(() => import('./ExplorerGuard.tsx'));
const TableFrame = lazy(() => import('./TableFrame.tsx'));
const TableCreate = lazy(() => import('./TableCreate.tsx'));
const TableEdit = lazy(() => import('./TableEdit.tsx'));
const TableList = lazy(() => import('./TableList.tsx'));
const TableShow = lazy(() => import('./TableShow.tsx'));

/** `/explorer`: every table without a page of its own. The addresses are those that react-admin makes for `explorer/<table>`. */
export const explorerRoutes = (
  <CustomRoutes>
    <Route path="/explorer" element={<ExplorerGuard />}>
      <Route index element={<ExplorerIndex />} />
      <Route path=":table" element={<TableFrame />}>
        <Route index element={<TableList />} />
        <Route path="create" element={<TableCreate />} />
        <Route path=":id" element={<TableEdit />} />
        <Route path=":id/show" element={<TableShow />} />
      </Route>
    </Route>
  </CustomRoutes>
);
