import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useLocation } from 'react-router-dom';
import { authProvider } from './authProvider.ts';
import { useAccess } from './IfCan.tsx';
import type { RoleView } from './permissions.ts';

const KEY = 'keel.role-view';
/** Until what was answered is on the page. */
const DRAWN_MS = 100;

/**
 * Asks anew for what this person may do, and then for everything that is still shown; what isn't shown is forgotten. `leave` goes to
 * another page in between, so that it opens with the new permissions and the rows of the page before aren't asked for again.
 */
export async function refreshAccess(client: QueryClient, leave?: () => void) {
  authProvider.forget();
  // First, so that pages which the person may no longer read are gone before their rows are asked for.
  await client.invalidateQueries({ queryKey: ['auth'] });
  await new Promise((drawn) => setTimeout(drawn, DRAWN_MS));
  leave?.();
  client.removeQueries({ type: 'inactive' });
  await client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'auth' });
}

/** Tells the other tabs of this browser that a view began, or ended (null). */
export const tellTabs = (view: RoleView | null) =>
  localStorage.setItem(KEY, JSON.stringify({ view, at: Date.now() }));

/**
 * The view as another role that runs, from wherever it was begun. A tab that hears of it from another one shows it at once, and takes
 * the other permissions with its next page: a form that is being filled in there stays.
 */
export function useRoleView() {
  const { view } = useAccess();
  const client = useQueryClient();
  const { pathname } = useLocation();
  const [told, setTold] = useState<{ view: RoleView | null; path: string }>();
  useEffect(() => {
    const hear = ({ key, newValue }: StorageEvent) => {
      if (key === KEY && newValue) setTold({ view: JSON.parse(newValue).view, path: window.location.href });
    };
    window.addEventListener('storage', hear);
    return () => window.removeEventListener('storage', hear);
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: pathname is what it waits for
  useEffect(() => {
    if (!told || told.path === window.location.href) return;
    setTold(undefined);
    void refreshAccess(client);
  }, [pathname, told, client]);
  return {
    view: (told ? told.view : view) ?? undefined,
    /** Takes the own permissions again: the view has ended. */
    leave: () => {
      setTold(undefined);
      return refreshAccess(client);
    },
  };
}
