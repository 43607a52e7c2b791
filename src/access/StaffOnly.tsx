import type { ReactNode } from 'react';
import { PageLoading } from '../layout/PageLoading.tsx';
import { useAccess } from './IfCan.tsx';
import { NoAccessPage } from './NoAccessPage.tsx';

/** The console for staff; for any other account a page that says whom to ask. */
export const StaffOnly = ({ children }: { children: ReactNode }) => {
  const { staff, signedIn, isPending, error } = useAccess();
  if (error) throw error;
  if (isPending || !signedIn) return <PageLoading />;
  return staff ? children : <NoAccessPage />;
};
