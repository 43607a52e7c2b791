import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';

/** Where somebody is in the studio. It lives in the address: `?user=&template=&render=`. */
export interface StudioPlace {
  user?: string;
  template?: string;
  render?: string;
}

/** A link into the studio. */
export const studioPath = (place: StudioPlace) =>
  `/studio?${new URLSearchParams(Object.entries(place).filter(([, id]) => id))}`;

/** The address as state: a reload, a bookmark and the way back after signing in again all arrive at the same place. */
export function useStudioPlace() {
  const [params, setParams] = useSearchParams();
  const place = useMemo<StudioPlace>(
    () => ({
      user: params.get('user') ?? undefined,
      template: params.get('template') ?? undefined,
      render: params.get('render') ?? undefined,
    }),
    [params],
  );
  const go = useCallback(
    (change: StudioPlace, options: { replace?: boolean } = {}) =>
      setParams((before) => {
        const next = new URLSearchParams(before);
        for (const [name, value] of Object.entries(change)) {
          if (value) next.set(name, value);
          else next.delete(name);
        }
        return next;
      }, options),
    [setParams],
  );
  return { place, go };
}
