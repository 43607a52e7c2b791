import { useQuery } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import { type Catalogue, type CatalogueTable, useConsoleData } from '../data/index.ts';

/** What the explorer may show to whoever is signed in. */
export function useCatalogue() {
  const data = useConsoleData();
  return useQuery({
    queryKey: ['explorer', 'catalogue'],
    queryFn: () => data.explorerCatalogue(),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** How many rows the tables have. Counting takes longer than the catalogue does, so nothing waits for it. */
export function useTableSizes() {
  const data = useConsoleData();
  return useQuery({
    queryKey: ['explorer', 'sizes'],
    queryFn: () => data.explorerSizes(),
    staleTime: 60_000,
  });
}

interface TablePlace {
  catalogue: Catalogue;
  table: CatalogueTable;
}

/** The table that a page is about. */
export const TableContext = createContext<TablePlace | undefined>(undefined);

export function useTable(): TablePlace {
  const place = useContext(TableContext);
  if (!place) throw new Error('useTable outside of a table’s page');
  return place;
}

/** The table of that name, if the reader's role reads it. */
export const findTable = (catalogue: Catalogue, name: string): CatalogueTable | undefined =>
  catalogue.tables.find((table) => table.name === name);
