type ReferenceTable = 'exercises' | 'training_modalities' | 'meal_times' | 'event_types';

const blocks: Readonly<Record<ReferenceTable, number>> = {
  exercises: 1,
  training_modalities: 2,
  meal_times: 3,
  event_types: 4,
};

/** Id of a reference row of the migrations: they are numbered by table. */
export const referenceId = (table: ReferenceTable, number: number): string =>
  `00000000-0000-4000-800${blocks[table]}-${String(number).padStart(12, '0')}`;
