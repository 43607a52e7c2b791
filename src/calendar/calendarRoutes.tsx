import { lazy } from 'react';
import { CustomRoutes } from 'react-admin';
import { Route } from 'react-router-dom';

const CalendarFrame = lazy(() => import('./CalendarFrame.tsx'));
const CalendarPage = lazy(() => import('./CalendarPage.tsx'));
const SlotsPage = lazy(() => import('./SlotsPage.tsx'));

/** `/calendar`: what goes out when, and the places that a week has for it. */
export const calendarRoutes = (
  <CustomRoutes>
    <Route path="/calendar" element={<CalendarFrame />}>
      <Route index element={<CalendarPage />} />
      <Route path="slots" element={<SlotsPage />} />
    </Route>
  </CustomRoutes>
);
