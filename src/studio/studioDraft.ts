/** Choices of a film that are not rendered yet. */
export type Choices = Record<string, unknown>;

const keyOf = (userId: string, templateId: string) => `keel.studio.${userId}.${templateId}`;

/**
 * Keeps what somebody has chosen for one member and template in this tab: a reload or an expired session in
 * between loses nothing. `sessionStorage`, because headlines may name a person and belong to no other tab or day.
 */
export const studioDraft = {
  read(userId: string, templateId: string): Choices | undefined {
    try {
      const kept: unknown = JSON.parse(sessionStorage.getItem(keyOf(userId, templateId)) ?? 'null');
      return typeof kept === 'object' && kept !== null ? (kept as Choices) : undefined;
    } catch {
      return undefined;
    }
  },
  write(userId: string, templateId: string, choices: Choices) {
    try {
      sessionStorage.setItem(keyOf(userId, templateId), JSON.stringify(choices));
    } catch {
      // A full or forbidden storage costs only the draft after a reload.
    }
  },
};
