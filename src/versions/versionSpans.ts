import type { Move } from '../models/modelModel.ts';

/** A time in which a name meant a version; `until` is null while it does. */
export interface NameSpan {
  alias: string;
  from: string;
  until: string | null;
  /** The move that brought the name here. */
  move: Move;
}

/** When each name meant this version, what holds now first and then the newest. `ledger` is the model's, in any order. */
export function spansOf(ledger: readonly Move[], versionId: string): NameSpan[] {
  const moves = [...ledger].sort((a, b) => a.changed_at.localeCompare(b.changed_at));
  const spans = moves
    .map((move, place): NameSpan => {
      const next = moves.slice(place + 1).find(({ alias }) => alias === move.alias);
      return { alias: move.alias, from: move.changed_at, until: next?.changed_at ?? null, move };
    })
    .filter(({ move }) => move.version_id === versionId);
  return spans.sort(
    (a, b) => Number(a.until !== null) - Number(b.until !== null) || b.from.localeCompare(a.from),
  );
}
