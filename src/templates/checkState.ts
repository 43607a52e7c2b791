import type { Finding } from '../../remotion/lint/finding.ts';
import type { TemplateVersion } from './templateModel.ts';

/** What the last check says of a version: nothing, when there was none or the version changed since. */
export function checkOf(version: TemplateVersion): { findings: Finding[]; errors: number } | undefined {
  if (version.checked_hash !== version.content_hash) return undefined;
  const findings = version.check_findings as unknown as Finding[];
  return { findings, errors: findings.filter(({ severity }) => severity === 'error').length };
}

/** Whether a worker was asked to check this content and has not yet. */
export const isBeingChecked = (version: TemplateVersion): boolean =>
  version.check_asked_hash === version.content_hash && version.checked_hash !== version.content_hash;

/** "Nothing speaks against it", "1 error and 2 warnings". */
export function checkSummary(findings: readonly Finding[]): string {
  const count = (wanted: Finding['severity']) =>
    findings.filter(({ severity }) => severity === wanted).length;
  const parts = (['error', 'warning'] as const).flatMap((severity) => {
    const many = count(severity);
    return many === 0 ? [] : `${many} ${severity}${many === 1 ? '' : 's'}`;
  });
  return parts.length === 0 ? 'Nothing speaks against publishing it.' : `${parts.join(' and ')}.`;
}
