/** Meta's error body. `subcode` 0 leaves it out. */
export function graphError(
  code: number,
  subcode: number,
  message: string,
  headers: Record<string, string> = {},
  status = 400,
) {
  const error = {
    message,
    type: code === 190 ? 'OAuthException' : 'GraphMethodException',
    code,
    ...(subcode ? { error_subcode: subcode } : {}),
    is_transient: code === 1 || code === 2,
    fbtrace_id: 'FakeTrace',
  };
  return Response.json({ error }, { status, headers });
}

const USAGE = {
  'x-business-use-case-usage':
    '{"1":[{"type":"pages","call_count":100,"estimated_time_to_regain_access":10}]}',
};

export const graphWords = {
  rateLimited: () => graphError(4, 0, 'Application request limit reached', USAGE),
  broken: () =>
    graphError(2, 0, 'An unexpected error has occurred. Please retry your request later.', {}, 500),
};

export const noSuchObject = (id: string) =>
  graphError(
    100,
    33,
    `Unsupported request. Object with ID '${id}' does not exist, cannot be loaded due to missing permissions`,
  );
export const badToken = () => graphError(190, 463, 'Error validating access token: Session has expired');
