import type { Fact } from '../fields/Facts.tsx';

export interface CompareRow {
  label: string;
  left: Fact['value'];
  right: Fact['value'];
  differs: boolean;
}

/** Facts of two sides by label: those of the left in their order, then what only the right has. */
export function compareRows(left: readonly Fact[], right: readonly Fact[]): CompareRow[] {
  const labels = [...new Set([...left, ...right].map(({ label }) => label))];
  const valueIn = (facts: readonly Fact[], label: string) =>
    facts.find((fact) => fact.label === label)?.value ?? null;
  return labels.map((label) => {
    const [a, b] = [valueIn(left, label), valueIn(right, label)];
    return { label, left: a, right: b, differs: (a || null) !== (b || null) };
  });
}
