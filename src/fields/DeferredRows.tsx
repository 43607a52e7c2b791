import { type ReactNode, useDeferredValue } from 'react';
import { ListContextProvider, useListContext } from 'react-admin';

/**
 * Draws a list's first rows in short steps, between which the page answers: a table of them takes longer than a key press should wait. What stands
 * below them is put in another one of these, and comes with them. Later rows are drawn at once, as the filters and the total beside them are.
 */
export const DeferredRows = ({ children }: { children: ReactNode }) => {
  const list = useListContext();
  const earlier = useDeferredValue(list);
  return <ListContextProvider value={earlier.data ? list : earlier}>{children}</ListContextProvider>;
};
