import { lazy } from 'react';
import { CustomRoutes } from 'react-admin';
import { Route } from 'react-router-dom';

const ForgotPasswordPage = lazy(() => import('./ForgotPasswordPage.tsx'));
const JoinPage = lazy(() => import('./JoinPage.tsx'));
const RedeemPage = lazy(() => import('../consultations/RedeemPage.tsx'));
const SetPasswordPage = lazy(() => import('./SetPasswordPage.tsx'));
const WelcomePage = lazy(() => import('./WelcomePage.tsx'));

/** Pages for people without a session: the only routes that aren't behind the sign-in. */
export const openPages = (
  <CustomRoutes noLayout>
    <Route path="/forgot-password" element={<ForgotPasswordPage />} />
    <Route path="/join" element={<JoinPage />} />
    <Route path="/redeem" element={<RedeemPage />} />
    <Route path="/set-password" element={<SetPasswordPage />} />
    <Route path="/welcome" element={<WelcomePage />} />
  </CustomRoutes>
);
