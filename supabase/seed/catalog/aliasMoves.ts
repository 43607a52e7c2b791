/** A move of a name. Days count from the end of the demo; a promotion has a request that another person approved. */
export interface AliasMoveSeed {
  readonly model: string;
  readonly alias: 'champion' | 'challenger' | 'shadow';
  readonly day: number;
  readonly kind: 'set' | 'promotion' | 'rollback' | 'break_glass';
  readonly version: string;
  readonly reason: string;
}

const launch = (model: string, day: number, version: string, reason: string): AliasMoveSeed => ({
  model,
  alias: 'champion',
  day,
  kind: 'promotion',
  version,
  reason,
});

/** The ledger of names, oldest first within a name. */
export const aliasMoves: readonly AliasMoveSeed[] = [
  launch('coach-chat', -310, '2026.1', 'The first version that met the rule.'),
  launch('coach-chat', -140, '2026.2', 'Shorter answers, and it hands over earlier.'),
  {
    model: 'coach-chat',
    alias: 'champion',
    day: -62,
    kind: 'break_glass',
    version: '2026.1',
    reason: 'The provider answers 2026.2 with errors since this morning; the older one still works.',
  },
  {
    model: 'coach-chat',
    alias: 'champion',
    day: -61,
    kind: 'rollback',
    version: '2026.2',
    reason: 'The provider has repaired it.',
  },
  {
    model: 'coach-chat',
    alias: 'challenger',
    day: -9,
    kind: 'set',
    version: '2026.3-rc1',
    reason: 'Compared with the champion in an experiment.',
  },
  launch('quick-entry-extractor', -295, '1.0', 'The first version that met the rule.'),
  launch(
    'quick-entry-extractor',
    -90,
    '1.1',
    'Fine-tuned on reviewed entries: better at a twentieth of the price.',
  ),
  launch('meal-vision', -190, '0.9', 'The first version that met the rule.'),
  launch('program-builder', -255, '3', 'The first version that met the rule.'),
  launch('program-builder', -60, '4', 'Coaches approve more of its programs unchanged.'),
  launch('entry-embedding', -298, '1', 'The first version that met the rule.'),
];
