import type { ReactNode } from 'react';
import { useLocation } from 'react-router-dom';
import { areaOf } from './areas.ts';
import ForbiddenPage from './ForbiddenPage.tsx';
import { useAccess } from './IfCan.tsx';

/**
 * Keeps a page from being drawn for a role that can't read what it shows. react-admin checks too, but a list asks the
 * server before it has the answer, and a refusal would be shown twice.
 */
export const RouteGuard = ({ children }: { children: ReactNode }) => {
  const { can } = useAccess();
  const { pathname } = useLocation();
  const area = areaOf[pathname.split('/')[1] ?? ''];
  return area && can && !can(area, 'read') ? <ForbiddenPage /> : children;
};
