import type { Story } from './storyboard.ts';

/** A piece of the story that a line written by staff may hold, as `{name}`. */
export interface MergeField {
  name: string;
  /** What it stands for, in the form. */
  label: string;
  /** As the member's consent lets it be shown; null where this story has none. */
  valueOf(story: Story): string | null;
}

/** Every field that a line may hold. The database knows the same names (`private.template_findings`). */
export const mergeFields: readonly MergeField[] = [
  { name: 'name', label: 'Name, as consent shows it', valueOf: ({ name }) => name },
  { name: 'span', label: 'Length of the story', valueOf: ({ span }) => span },
  { name: 'change', label: 'Change on the trend line', valueOf: ({ result }) => result.changeText },
  { name: 'weigh_ins', label: 'Number of weigh-ins', valueOf: ({ weighInCount }) => String(weighInCount) },
  { name: 'streak', label: 'Longest run of days', valueOf: ({ streak }) => streak?.text ?? null },
  { name: 'adherence', label: 'Share of the plan done', valueOf: ({ adherence }) => adherence?.text ?? null },
  { name: 'milestone', label: 'Last milestone', valueOf: ({ milestone }) => milestone?.title ?? null },
];

export const mergeFieldNames: readonly string[] = mergeFields.map(({ name }) => name);

/** A filled line that is longer can hardly be read in its scene: long names would make one. */
const longest = 64;
const field = /\{([^{}]*)\}/gu;

/** What is wrong with the braces of a line, as ends of "This line …"; empty when nothing is. */
export function mergeIssues(text: string, known: readonly string[] = mergeFieldNames): string[] {
  const unknown = [...text.matchAll(field)]
    .map(([, name = '']) => name)
    .filter((name) => !known.includes(name));
  const rest = text.replace(field, '');
  return [
    ...unknown.map((name) => `has an unknown field {${name}}`),
    ...(/[{}]/u.test(rest) ? ['has a brace that opens or closes nothing'] : []),
  ];
}

/**
 * The line with the story's words in place of its fields. Empty when the story lacks one or makes the line longer than `most`
 * characters: then the story speaks itself.
 */
export function filledLine(text: string, story: Story, most = longest): string {
  let lacking = false;
  const filled = text.replace(field, (_, name: string) => {
    const value = mergeFields.find((known) => known.name === name)?.valueOf(story) ?? null;
    lacking ||= value === null;
    return value ?? '';
  });
  return lacking || [...filled].length > most ? '' : filled;
}
