import { createRandom } from '../core/random.ts';

/** Dimensions of sentence-transformers/all-MiniLM-L6-v2. */
const dimensions = 384;
const directions = new Map<string, readonly number[]>();

/** A direction of its own for each word, the same in every run. */
function directionOf(word: string): readonly number[] {
  const known = directions.get(word);
  if (known) return known;
  const random = createRandom(`word/${word}`);
  const direction = Array.from({ length: dimensions }, () => random.normal(0, 1));
  directions.set(word, direction);
  return direction;
}

/**
 * A stand-in for the model's vector: the sum of a direction for each word, of length 1. Texts that share words are near each
 * other, so that a search by meaning finds something to show; it knows no synonyms, which the real model does.
 */
export function embeddingOf(text: string): number[] {
  const words = text.toLowerCase().match(/\p{L}{3,}/gu) ?? ['empty'];
  const sum = new Array<number>(dimensions).fill(0);
  for (const word of words)
    for (const [index, value] of directionOf(word).entries()) sum[index] = (sum[index] ?? 0) + value;
  const length = Math.sqrt(sum.reduce((total, value) => total + value * value, 0));
  return sum.map((value) => Number((value / length).toFixed(5)));
}
