import { lazy } from 'react';
import { CustomRoutes } from 'react-admin';
import { Route } from 'react-router-dom';

const FamiliesFrame = lazy(() => import('./FamiliesFrame.tsx'));
const ChildrenPage = lazy(() => import('./ChildrenPage.tsx'));
const GuidelinesPage = lazy(() => import('./GuidelinesPage.tsx'));
const ChildPage = lazy(() => import('./ChildPage.tsx'));

/** `/families`: children, each with a page, and the guidelines that their days are seen against. */
export const familiesRoutes = (
  <CustomRoutes>
    <Route path="/families" element={<FamiliesFrame />}>
      <Route index element={<ChildrenPage />} />
      <Route path="guidelines" element={<GuidelinesPage />} />
    </Route>
    <Route path="/families/:id" element={<ChildPage />} />
  </CustomRoutes>
);
