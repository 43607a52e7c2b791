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
  /** Never read: by no role (`closed`), because it is a secret, or because it names a person to a role that doesn't know persons. */
  hidden?: 'closed' | 'secret' | 'person';
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
  /** Rows altogether: exact, or an estimate when `about`. */
  rows: number;
  about?: true;
}

export interface CatalogueSystem {
  number: number;
  name: string;
  about: string;
}

export interface Catalogue {
  systems: CatalogueSystem[];
  tables: CatalogueTable[];
}

/** What the explorer may show to whoever is signed in. Read once a session, and again when `fresh` is called. */
export function createCatalogue(client: Client) {
  let known: { userId: string | undefined; catalogue: Promise<Catalogue> } | undefined;

  async function read(again: boolean): Promise<Catalogue> {
    const { data } = await client.auth.getSession();
    const userId = data.session?.user.id;
    if (again || known?.userId !== userId) {
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

  return { fresh: () => read(true), known: () => read(false) };
}

export type CatalogueSource = ReturnType<typeof createCatalogue>;
