import Dialog from '@mui/material/Dialog';
import { useQueryClient } from '@tanstack/react-query';
import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react';
import { PageLoading } from '../layout/PageLoading.tsx';
import { authProvider } from './authProvider.ts';
import { useAccess } from './IfCan.tsx';
import { NoAccessPage } from './NoAccessPage.tsx';

const SecondStepPage = lazy(() => import('./SecondStepPage.tsx'));

/** The console for staff who have given what they need to; for any other account a page that says whom to ask. */
export const StaffOnly = ({ children }: { children: ReactNode }) => {
  const { staff, signedIn, isPending, error } = useAccess();
  const client = useQueryClient();
  const [wasIn, setWasIn] = useState(false);
  const lacks = staff?.lacks_second_factor;
  useEffect(() => authProvider.onRefused(() => client.invalidateQueries({ queryKey: ['auth'] })), [client]);
  useEffect(() => {
    if (staff && !lacks) setWasIn(true);
  }, [staff, lacks]);
  // Access that is known stays, when asking for it anew fails: what somebody has open is not taken away.
  if (error && !staff) throw error;
  if (isPending || !signedIn) return <PageLoading />;
  if (!staff) return <NoAccessPage />;
  if (!lacks) return children;
  const step = (
    <Suspense fallback={<PageLoading />}>
      <SecondStepPage />
    </Suspense>
  );
  // The rule came while somebody was at work: what they had begun stays behind it.
  return wasIn ? (
    <>
      {children}
      <Dialog open fullScreen slotProps={{ paper: { 'aria-label': 'Your second step' } }}>
        {step}
      </Dialog>
    </>
  ) : (
    step
  );
};
