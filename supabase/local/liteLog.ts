import { createWriteStream } from 'node:fs';

/**
 * lite 0.10.0 prints every refused statement to the console with its parameters: members' data, for an answer that the client
 * got anyway. In the process that serves, its words go to a file instead, as code and first line of the message, nothing else.
 * The start speaks through standard output itself.
 */
export function sendLiteToLog(file: string): void {
  const log = createWriteStream(file, { flags: 'a', mode: 0o600 });
  const note =
    (level: string) =>
    (...words: unknown[]) => {
      const error = words.find((word): word is Error & { code?: string } => word instanceof Error);
      const text = error ? `${error.code ?? error.name} ${error.message}` : String(words[0]);
      const reason = text.split('\n')[0]?.slice(0, 300);
      log.write(`${JSON.stringify({ time: new Date().toISOString(), level, event: 'backend', reason })}\n`);
    };
  console.error = note('error');
  console.warn = note('warn');
}
