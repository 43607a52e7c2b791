import type { z } from 'zod';

/** zod's own messages name types and operators; these say what to do. A schema's own message always comes first. */
function inWords(issue: z.core.$ZodRawIssue): string | undefined {
  switch (issue.code) {
    case 'too_big':
      return issue.origin === 'string' ? `At most ${issue.maximum} characters.` : `At most ${issue.maximum}.`;
    case 'too_small':
      return issue.origin === 'string'
        ? `At least ${issue.minimum} characters.`
        : `At least ${issue.minimum}.`;
    case 'invalid_value':
      return 'Choose one of the options.';
    case 'invalid_type':
      return issue.expected === 'number' || issue.expected === 'int' ? 'Enter a number.' : 'This is needed.';
    default:
      return undefined;
  }
}

/** What is wrong with the choices, first complaint a field; empty when nothing is. */
export function choiceErrors(schema: z.ZodObject, choices: unknown): Readonly<Record<string, string>> {
  const read = schema.safeParse(choices, { error: inWords });
  const errors: Record<string, string> = {};
  for (const { path, message } of read.error?.issues ?? []) errors[path.map(String).join('.')] ??= message;
  return errors;
}
