import type { Client } from '../client.ts';
import { rpc } from '../rpc.ts';

/** What a person sees in a column; the database's `private.column_kind`. */
export type ColumnKind =
  | 'text'
  | 'integer'
  | 'number'
  | 'boolean'
  | 'choice'
  | 'day'
  | 'instant'
  | 'time'
  | 'uuid'
  | 'json'
  | 'array'
  | 'other';

export interface CatalogueColumn {
  name: string;
  /** Postgres's own name of the type. */
  type: string;
  kind: ColumnKind;
  /** Of an array: the kind of its elements. */
  of?: ColumnKind;
  /** The closed set of values, where there is one. */
  values?: string[];
  nullable?: true;
  /** SQL that fills it when nothing is given. */
  default?: string;
  comment?: string;
  /** Never read: granted to no role (`closed`), or a secret. */
  hidden?: 'closed' | 'secret';
  health?: true;
  insert?: true;
  update?: true;
  /** Leads an index: a list of any size can be in its order. */
  indexed?: true;
}

/** Columns that point at a row of another table, pairwise. */
export interface CatalogueReference {
  columns: string[];
  table: string;
  to: string[];
}

export interface CatalogueTable {
  name: string;
  /** Number of its system; none until the table is in the list of systems. */
  system?: number;
  comment?: string;
  key: string[];
  columns: CatalogueColumn[];
  references?: CatalogueReference[];
  /** Columns of each constraint and unique index, by its name. */
  rules?: Record<string, string[]>;
  insert?: true;
  update?: true;
  delete?: true;
  /** Too much to be sorted or counted while somebody waits. */
  large?: true;
}

/** Rows of a table altogether: exact, or an estimate when `about`. */
export interface TableSize {
  rows: number;
  about?: true;
}

/** By table. */
export type TableSizes = Partial<Record<string, TableSize>>;

export interface CatalogueSystem {
  number: number;
  name: string;
  about: string;
}

export interface Catalogue {
  systems: CatalogueSystem[];
  tables: CatalogueTable[];
}

/** What the explorer may show to whoever is signed in. Read once a session: tables don't change under the console. */
export function createCatalogue(client: Client) {
  let known: { userId: string | undefined; catalogue: Promise<Catalogue> } | undefined;

  async function read(): Promise<Catalogue> {
    const { data } = await client.auth.getSession();
    const userId = data.session?.user.id;
    if (known?.userId !== userId) {
      const asked = {
        userId,
        catalogue: rpc(client, 'explorer_catalogue', {}) as unknown as Promise<Catalogue>,
      };
      known = asked;
      asked.catalogue.catch(() => {
        if (known === asked) known = undefined;
      });
    }
    return (known as NonNullable<typeof known>).catalogue;
  }

  return {
    read,
    /** How many rows tables have at this moment; all of them when none are named. */
    sizes: async (tables?: string[]) =>
      (await rpc(client, 'explorer_sizes', tables ? { p_tables: tables } : {})) as unknown as TableSizes,
  };
}

export type CatalogueSource = ReturnType<typeof createCatalogue>;
