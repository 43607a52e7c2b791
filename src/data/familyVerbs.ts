import type { ChildReport, ReportType } from '../../shared/reports/childReport.ts';
import type { Client } from './client.ts';
import type { Json } from './database.types.ts';
import { httpError } from './errors.ts';
import type {
  ChildPage,
  ChildrenPage,
  ChildrenQuery,
  GuidelinesPage,
  GuidelinesQuery,
} from './familyTypes.ts';
import { rpc } from './rpc.ts';

const REPORTS = 'family-reports';
/** Long enough to begin a download, short enough that a link in a history is worth nothing. */
const LINK_SECONDS = 120;

/** What a report is asked for; days are the parent's, both included. */
interface ReportRequest {
  childId: string;
  type: ReportType;
  from: string;
  to: string;
}
const reportArguments = ({ childId, type, from, to }: ReportRequest) => ({
  p_child_id: childId,
  p_type: type,
  p_from: from,
  p_to: to,
});

/** Children, those who care for them, their reports, and the guidelines that their days are seen against. */
export function createFamilyVerbs(client: Client) {
  return {
    /** A page of children, who needs somebody first. */
    childrenPage: async (query: ChildrenQuery): Promise<ChildrenPage> =>
      (await rpc(client, 'children_page', { p_query: query as unknown as Json })) as unknown as ChildrenPage,

    /** One child, whole, over the last `days` (7 to 366). */
    childPage: async (childId: string, days: number): Promise<ChildPage> =>
      (await rpc(client, 'child_page', { p_child_id: childId, p_days: days })) as unknown as ChildPage,

    /** What stands in a report, to draw it here and now; noted as an export. */
    childReportSource: async (request: ReportRequest): Promise<ChildReport> => {
      // What checks it is too heavy for the first page.
      const [source, { childReportSchema }] = await Promise.all([
        rpc(client, 'child_report_source', reportArguments(request)),
        import('../../shared/reports/childReport.ts'),
      ]);
      return childReportSchema.parse(source);
    },

    /** Has the worker make a report and keep its file. @returns the report's id. */
    requestChildReport: (request: ReportRequest) =>
      rpc(client, 'request_child_report', reportArguments(request)),

    /** A link to a kept report, good for two minutes; the browser saves it under `name`. */
    childReportUrl: async (path: string, name: string): Promise<string> => {
      const { data, error } = await client.storage
        .from(REPORTS)
        .createSignedUrl(path, LINK_SECONDS, { download: name });
      if (error) throw httpError(error, Number('status' in error ? error.status : 400) || 400);
      return data.signedUrl;
    },

    inviteCaregiver: (
      childId: string,
      email: string,
      permissions: string[],
      relationship: string,
      reason: string,
    ) =>
      rpc(client, 'invite_caregiver', {
        p_child_id: childId,
        p_email: email,
        p_permissions: permissions,
        p_relationship: relationship,
        p_reason: reason,
      }),
    changeCaregiver: (id: string, permissions: string[], reason: string) =>
      rpc(client, 'change_caregiver', { p_id: id, p_permissions: permissions, p_reason: reason }),
    revokeCaregiver: (id: string, reason: string) =>
      rpc(client, 'revoke_caregiver', { p_id: id, p_reason: reason }),
    /** What staff did about a child's caregivers, newest first. */
    caregiverHistory: (childId: string) => rpc(client, 'caregiver_history', { p_child_id: childId }),

    guidelinesPage: async (query: GuidelinesQuery): Promise<GuidelinesPage> =>
      (await rpc(client, 'guidelines_page', {
        p_query: query as unknown as Json,
      })) as unknown as GuidelinesPage,
    /** Changes the named columns, or writes a new guideline where `id` is null. @returns its id. */
    changeGuideline: (id: string | null, change: Record<string, unknown>, reason: string) =>
      rpc(client, 'change_guideline', {
        // Null is a new one; the generated types know no null arguments.
        p_id: id as string,
        p_change: change as Json,
        p_reason: reason,
      }),
    guidelineHistory: (id: string) => rpc(client, 'guideline_history', { p_id: id }),
  };
}
