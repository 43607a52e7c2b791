import { type SortPayload, useDelete, useGetIdentity, useGetList, useResourceContext } from 'react-admin';

export interface SavedQuery {
  filter?: Record<string, unknown>;
  sort?: SortPayload;
}

interface SavedView {
  id: string;
  owner_id: string;
  name: string;
  is_shared: boolean;
  query: SavedQuery;
}

/** The saved views of the list at hand (`saved_views`): one's own and those that colleagues share. */
export function useSavedFilters() {
  const resource = useResourceContext();
  const { identity } = useGetIdentity();
  const { data = [] } = useGetList<SavedView>('saved_views', {
    pagination: { page: 1, perPage: 100 },
    sort: { field: 'name', order: 'ASC' },
    filter: { resource },
  });
  const [removeOne] = useDelete();
  return {
    views: data.map((view) => ({ ...view, isMine: view.owner_id === identity?.id })),
    remove: (id: string) => removeOne('saved_views', { id }),
  };
}
