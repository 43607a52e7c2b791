export type LogFields = Readonly<Record<string, string | number | boolean | null | undefined>>;

/**
 * One JSON line an event. Fields are ids, codes, counts and times: no member's name, story or e-mail, no key and no
 * signed address ever goes into the log.
 */
export interface Log {
  info(event: string, fields?: LogFields): void;
  warn(event: string, fields?: LogFields): void;
  error(event: string, fields?: LogFields): void;
}

/** @param write takes one line with its end; the default is stderr, so that stdout stays free for results. */
export function createLog(
  base: LogFields = {},
  write: (line: string) => void = (line) => process.stderr.write(line),
): Log {
  const log =
    (level: string) =>
    (event: string, fields: LogFields = {}) =>
      write(`${JSON.stringify({ time: new Date().toISOString(), level, event, ...base, ...fields })}\n`);
  return { info: log('info'), warn: log('warn'), error: log('error') };
}

export const silentLog: Log = { info: () => undefined, warn: () => undefined, error: () => undefined };
