import Link from '@mui/material/Link';
import { useGetManyAggregate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import {
  type CatalogueReference,
  type CatalogueTable,
  decodeKey,
  type ExplorerRecord,
  encodeKey,
  type Row,
} from '../data/index.ts';
import { labelColumn } from './columnModel.ts';
import { Mono } from './Mono.tsx';
import { rowPath } from './ownPages.ts';
import { findTable, useTable } from './useTable.ts';
import { shortId } from './valueModel.ts';

interface ReferenceLinkProps {
  reference: CatalogueReference;
  row: Row;
}

/** The key that a reference holds, if it is the target's primary key. */
function targetId({ columns, to }: CatalogueReference, target: CatalogueTable, row: Row): string | undefined {
  const value = Object.fromEntries(to.map((column, index) => [column, row[columns[index] ?? '']]));
  return target.key.every((column) => value[column] !== undefined && value[column] !== null)
    ? encodeKey(target.key, value)
    : undefined;
}

/** What a row points at, by its name where it has one; a link where the reader may follow. */
export const ReferenceLink = ({ reference, row }: ReferenceLinkProps) => {
  const { catalogue } = useTable();
  const value = String(row[reference.columns[0] ?? '']);
  const target = findTable(catalogue, reference.table);
  const id = target && targetId(reference, target, row);
  if (!target || id === undefined) return <Mono text={shortId(value)} title={value} />;
  return <NamedLink target={target} id={id} />;
};

const NamedLink = ({ target, id }: { target: CatalogueTable; id: string }) => {
  const label = labelColumn(target);
  const { data } = useGetManyAggregate<ExplorerRecord>(
    `explorer/${target.name}`,
    { ids: [id] },
    { enabled: label !== undefined },
  );
  const name = label && data?.[0]?.row[label.name];
  const path = rowPath(target.name, id);
  const text =
    typeof name === 'string' && name ? (
      <bdi>{name}</bdi>
    ) : (
      <Mono text={shortId(decodeKey(target.key, id)[0] ?? '')} title={id} />
    );
  if (!path) return text;
  return (
    <Link
      component={RouterLink}
      to={path}
      onClick={(event) => event.stopPropagation()}
      noWrap
      sx={{ maxWidth: 'min(240px, 100%)', display: 'inline-block', verticalAlign: 'bottom' }}
    >
      {text}
    </Link>
  );
};
