import type { Move, PromotionRule } from './modelModel.ts';

/** Every name that a model ever had, in alphabetical order. */
export const namesIn = (ledger: readonly Move[]) =>
  [...new Set(ledger.map(({ alias }) => alias))].sort((a, b) => a.localeCompare(b));

/**
 * What a rollback of this name would lead to, or undefined when it can't go back. A rollback takes the newest move away, so that
 * two in a row go back two steps. `to` is null when the name meant nothing before. The database decides by the same rule.
 */
export function rollbackOf(
  ledger: readonly Move[],
  alias: string,
): { from: string | null; to: string | null } | undefined {
  const standing: Move[] = [];
  const moves = ledger.filter((move) => move.alias === alias);
  moves.sort((a, b) => a.changed_at.localeCompare(b.changed_at));
  for (const move of moves) {
    if (move.kind === 'rollback') standing.pop();
    else standing.push(move);
  }
  const [before, newest] = standing.slice(-2);
  return before && newest ? { from: newest.version_id, to: before.version_id } : undefined;
}

/** The rule that a name moves under: the model's own, else the one for all models. None: it moves freely. */
export const ruleOf = (rules: readonly PromotionRule[], modelId: string, alias: string) =>
  rules.find((rule) => rule.alias === alias && rule.model_id === modelId) ??
  rules.find((rule) => rule.alias === alias && rule.model_id === null);

/** The last instant of a calendar day (`YYYY-MM-DD`) where the reader is; undefined for half a date. */
export function endOfDay(day: string): Date | undefined {
  const end = new Date(`${day}T23:59:59.999`);
  return Number.isNaN(end.getTime()) ? undefined : end;
}
