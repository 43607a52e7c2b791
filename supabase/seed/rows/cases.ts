import { dialogues, entries, slots, wrongAnswers } from '../catalog/questions.ts';
import type { Random } from '../core/random.ts';
import type { Json } from '../core/tables.ts';

export interface SampleCase {
  readonly input: Json;
  readonly target: Json;
}

/** How far the second half of a double case stands from the first one. */
const stride = 7;

/**
 * A case of the kind that a task is about, its words drawn: any of the catalogue, or the one at `place`. Beyond the end of the catalogue
 * two are told in one breath, another two in every round, so that a data set says little twice.
 */
export function sampleCase(task: string, random: Random, place?: number): SampleCase {
  const catalogue = task === 'chat' ? dialogues : entries;
  const at = place ?? random.int(0, catalogue.length - 1);
  const round = Math.floor(at / catalogue.length);
  const first = oneCase(task, random, at % catalogue.length);
  if (round === 0) return first;
  const second = oneCase(task, random, (at + round * stride) % catalogue.length);
  const input = { text: `${first.input.text} ${second.input.text}` };
  return task === 'chat'
    ? { input, target: { text: `${first.target.text} ${second.target.text}` } }
    : { input, target: { ...first.target, also: second.target.class ?? 'note' } };
}

interface OneCase {
  readonly input: { readonly text: string };
  readonly target: { readonly [key: string]: Json };
}

function oneCase(task: string, random: Random, place: number): OneCase {
  const chosen = new Map<string, string>();
  const fill = (text: string): string =>
    text.replace(/\{(\w+)\}/g, (_, slot: string) => {
      const word = chosen.get(slot) ?? random.pick(slots[slot] ?? [slot]);
      chosen.set(slot, word);
      return word;
    });
  if (task === 'chat') {
    const [question, answer] = dialogues[place] ?? ['', ''];
    return { input: { text: fill(question) }, target: { text: fill(answer) } };
  }
  const [text, found] = entries[place] ?? ['', {}];
  return {
    input: { text: fill(text) },
    target: JSON.parse(fill(JSON.stringify(found))) as OneCase['target'],
  };
}

/** What a model says when it errs, in the shape of its task; `turn` chooses which way. */
export function wrongOutput(task: string, target: Json, turn: number): Json {
  if (task === 'chat') return { text: wrongAnswers[turn % wrongAnswers.length] ?? '' };
  const { foods, ...rest } = target as { class: string; foods?: Json[] };
  // The last food is overlooked; or all of it is taken for a note.
  if (foods !== undefined && foods.length > 1 && turn % 3 > 0) return { ...rest, foods: foods.slice(0, -1) };
  return rest.class === 'note' ? { class: 'meal', foods: [] } : { class: 'note' };
}
