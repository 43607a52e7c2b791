import { type Action, PlatformError, type Remedy, UnclearError } from './errors.ts';
import { type Answer, ask, type Call, type Http } from './http.ts';

/** The version of the Graph API that Instagram and Facebook are built to. */
export const GRAPH_VERSION = 'v25.0';

/** One row of a table of errors: `code/subcode` or `code` of the Graph API, several with a bar between them. */
export type GraphErrors = Readonly<
  Record<string, readonly [Action, string, Omit<Remedy, 'action' | 'message'>?]>
>;

interface GraphProblem {
  readonly code: number;
  readonly error_subcode?: number;
  readonly message?: string;
  readonly is_transient?: boolean;
}

const problemOf = (body: unknown): GraphProblem | null => {
  const error = (body as { error?: GraphProblem } | null)?.error;
  return error && typeof error.code === 'number' ? error : null;
};

/** @returns the longest wait, in seconds, that the usage headers ask for; null when they ask for none. */
export function regainSeconds(headers: Headers): number | null {
  const waits = [
    ...(headers.get('x-business-use-case-usage') ?? '').matchAll(/"estimated_time_to_regain_access":(\d+)/g),
  ];
  const minutes = Math.max(0, ...waits.map(([, text]) => Number(text)));
  if (minutes > 0) return minutes * 60;
  const usage = [
    ...(headers.get('x-app-usage') ?? '').matchAll(/"(?:call_count|total_time|total_cputime)":(\d+)/g),
  ];
  return usage.some(([, percent]) => Number(percent) >= 100) ? 3600 : null;
}

/**
 * @param table the platform's errors; a code with its subcode wins over the code alone.
 * @throws UnclearError for server errors and for what is neither success nor a known form of refusal.
 */
export function refusal(answer: Answer, table: GraphErrors): PlatformError {
  const problem = problemOf(answer.body);
  // A Graph server error may come after the effect: a publish that answers 500 can be live.
  if (answer.status >= 500 || !problem) {
    throw new UnclearError(
      `http_${answer.status}`,
      `The platform answered with an error of its own (${answer.status}).`,
    );
  }
  const code = problem.error_subcode ? `${problem.code}/${problem.error_subcode}` : String(problem.code);
  const rows = Object.entries(table).flatMap(([keys, row]) =>
    keys.split('|').map((key) => [key.trim(), row] as const),
  );
  const row = (rows.find(([key]) => key === code) ?? rows.find(([key]) => key === String(problem.code)))?.[1];
  if (!row) {
    const action = problem.is_transient ? 'retry' : 'human';
    return new PlatformError(code, { action, message: `The platform refused: ${problem.message ?? code}.` });
  }
  const [action, message, more] = row;
  const waitSeconds =
    action === 'wait' ? (regainSeconds(answer.headers) ?? more?.waitSeconds) : more?.waitSeconds;
  return new PlatformError(code, { action, message, ...more, ...(waitSeconds ? { waitSeconds } : {}) });
}

/** @returns the body of a success. The status alone is not believed: an error inside a 200 is an error. */
export async function graph(http: Http, table: GraphErrors, call: Call): Promise<Record<string, unknown>> {
  const answer = await ask(http, call);
  const fine =
    answer.status >= 200 && answer.status < 300 && typeof answer.body === 'object' && answer.body !== null;
  if (!fine || problemOf(answer.body)) throw refusal(answer, table);
  return answer.body as Record<string, unknown>;
}

export const bearer = (token: string) => ({ authorization: `OAuth ${token}` });
