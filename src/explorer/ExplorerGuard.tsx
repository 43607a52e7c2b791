import { Outlet } from 'react-router-dom';
import ForbiddenPage from '../access/ForbiddenPage.tsx';
import { useAccess } from '../access/IfCan.tsx';
import { PageLoading } from '../layout/PageLoading.tsx';

/** For roles that look at single rows of something; analysts work with aggregates. */
const ExplorerGuard = () => {
  const { explores } = useAccess();
  if (explores === undefined) return <PageLoading />;
  return explores ? <Outlet /> : <ForbiddenPage />;
};

export default ExplorerGuard;
