import { dialogues, entries, slots, wrongAnswers } from '../catalog/questions.ts';
import type { Random } from '../core/random.ts';
import type { Json } from '../core/tables.ts';

export interface SampleCase {
  readonly input: Json;
  readonly target: Json;
}

/** A case of the kind that a task is about: the one at `place` of the catalogue, going round, or any; its words are drawn. */
export function sampleCase(task: string, random: Random, place?: number): SampleCase {
  const chosen = new Map<string, string>();
  const fill = (text: string): string =>
    text.replace(/\{(\w+)\}/g, (_, slot: string) => {
      const word = chosen.get(slot) ?? random.pick(slots[slot] ?? [slot]);
      chosen.set(slot, word);
      return word;
    });
  const of = <T>(list: readonly T[]): T =>
    place === undefined ? random.pick(list) : (list[place % list.length] as T);
  if (task === 'chat') {
    const [question, answer] = of(dialogues);
    return { input: { text: fill(question) }, target: { text: fill(answer) } };
  }
  const [text, found] = of(entries);
  return { input: { text: fill(text) }, target: JSON.parse(fill(JSON.stringify(found))) as Json };
}

/** What a model says when it errs, in the shape of its task; `turn` chooses which way. */
export function wrongOutput(task: string, target: Json, turn: number): Json {
  if (task === 'chat') return { text: wrongAnswers[turn % wrongAnswers.length] ?? '' };
  const { foods, ...rest } = target as { class: string; foods?: Json[] };
  // The last food is overlooked; or all of it is taken for a note.
  if (foods !== undefined && foods.length > 1 && turn % 3 > 0) return { ...rest, foods: foods.slice(0, -1) };
  return rest.class === 'note' ? { class: 'meal', foods: [] } : { class: 'note' };
}
