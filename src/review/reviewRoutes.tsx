import { lazy } from 'react';
import { CustomRoutes } from 'react-admin';
import { Route } from 'react-router-dom';

const ReviewFrame = lazy(() => import('./ReviewFrame.tsx'));
const QueuePage = lazy(() => import('./QueuePage.tsx'));
const AgreementPage = lazy(() => import('./AgreementPage.tsx'));
const CorrectionsPage = lazy(() => import('./CorrectionsPage.tsx'));

/** `/review`: what people make of what models answered, how far they agree, and where it goes. */
export const reviewRoutes = (
  <CustomRoutes>
    <Route path="/review" element={<ReviewFrame />}>
      <Route index element={<QueuePage />} />
      <Route path="agreement" element={<AgreementPage />} />
      <Route path="corrections" element={<CorrectionsPage />} />
    </Route>
  </CustomRoutes>
);
