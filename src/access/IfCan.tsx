import type { ReactNode } from 'react';
import { usePermissions } from 'react-admin';
import type { Area, Verb } from './areas.ts';
import type { Access } from './permissions.ts';

/** What the signed-in person may do; `can` is undefined until it is known. */
export function useAccess() {
  const { permissions, isPending, error } = usePermissions<Access>();
  return {
    signedIn: permissions?.signedIn,
    staff: permissions?.staff,
    can: permissions?.can,
    explores: permissions?.explores,
    view: permissions?.view,
    isPending,
    error,
  };
}

interface IfCanProps {
  area: Area;
  verb: Verb;
  children: ReactNode;
  /** Shown instead to a person who may not. Nothing while it isn't known yet. */
  fallback?: ReactNode;
}

/** Renders its children for a person whose role has this permission. The database decides again, always. */
export function IfCan({ area, verb, children, fallback = null }: IfCanProps) {
  const { can } = useAccess();
  if (!can) return null;
  return can(area, verb) ? children : fallback;
}
