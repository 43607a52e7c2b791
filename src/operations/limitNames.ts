import { words } from '../fields/words.ts';

/** What services count, by the name that they count it under. */
export const limitNames: Readonly<Record<string, string>> = {
  'chat.messages': 'Messages to the coach',
  'quick_entry.photos': 'Quick entries by photo',
  'quick_entry.text': 'Quick entries by text',
};

/** What is counted, as people say it; a name that isn't known here by its own words: `voice.minutes` is "Voice: minutes". */
export function limitName(bucket: string): string {
  const [area = '', ...rest] = bucket.split('.');
  return limitNames[bucket] ?? [words(area), ...rest.map((part) => words(part).toLowerCase())].join(': ');
}
