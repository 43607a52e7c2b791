import { supabaseDataProvider } from 'ra-supabase-core';
import {
  type DataProvider,
  type GetListParams,
  type GetListResult,
  withLifecycleCallbacks,
} from 'react-admin';
import { createAudienceVerbs } from './audienceVerbs.ts';
import { createCalendarVerbs } from './calendarVerbs.ts';
import { apiUrl, type Client, publishableKey, supabase } from './client.ts';
import { createExperimentVerbs } from './experimentVerbs.ts';
import { createExplorer } from './explorer/provider.ts';
import { createListExport } from './export/listExport.ts';
import { createFamilyVerbs } from './familyVerbs.ts';
import { createFilmVerbs } from './filmVerbs.ts';
import { createInviteVerbs } from './inviteVerbs.ts';
import { createKeysPage } from './keysPage.ts';
import { createKeyVerbs } from './keyVerbs.ts';
import { sayKnownRules } from './knownRules.ts';
import { createLearningVerbs } from './learningVerbs.ts';
import { lifecycle } from './lifecycle.ts';
import { createMemberPage } from './memberPage.ts';
import { createMetrics } from './metrics/metrics.ts';
import { createModelVerbs } from './modelVerbs.ts';
import { createNoticeVerbs } from './noticeVerbs.ts';
import { createOperationVerbs } from './operationVerbs.ts';
import { createPrivacyVerbs } from './privacyVerbs.ts';
import { createPublishingVerbs } from './publishingVerbs.ts';
import { createReassessmentVerbs } from './reassessment.ts';
import { primaryKeys } from './resources.ts';
import { createReviewVerbs } from './reviewVerbs.ts';
import { createServiceVerbs } from './serviceVerbs.ts';
import { createSessionHistory } from './sessionHistory.ts';
import { tablesHttp } from './tablesHttp.ts';
import { createTemplateVerbs } from './templateVerbs.ts';
import { createTrainingVerbs } from './trainingVerbs.ts';
import { createTrustVerbs } from './trustVerbs.ts';
import { createUsersPage } from './usersPage.ts';
import { createVerbs } from './verbs.ts';
import { readFromViews } from './views.ts';

/** The one door to the back end: react-admin's nine methods, and the verbs by name. */
function createDataProvider(client: Client) {
  const tables = supabaseDataProvider({
    instanceUrl: apiUrl,
    apiKey: publishableKey,
    supabaseClient: client,
    httpClient: tablesHttp(client),
    primaryKeys,
  });
  const views = readFromViews(tables);
  const explorer = createExplorer(client);
  /** Lists of any size come from a function of the database, not from a table. */
  const pages: Readonly<Record<string, (params: GetListParams) => Promise<GetListResult>>> = {
    profiles: createUsersPage(client),
    consultation_keys: createKeysPage(client),
  };
  const lists: DataProvider = {
    ...views,
    getList: (resource, params) => pages[resource]?.(params) ?? views.getList(resource, params),
  };
  const resources = withLifecycleCallbacks(explorer.beside(sayKnownRules(lists)), lifecycle);
  return {
    ...resources,
    ...createListExport(client, resources),
    ...explorer.verbs,
    ...createVerbs(client),
    ...createFilmVerbs(client),
    ...createKeyVerbs(client),
    ...createModelVerbs(client),
    ...createReviewVerbs(client),
    ...createPublishingVerbs(client),
    ...createOperationVerbs(client),
    ...createExperimentVerbs(client),
    ...createTrainingVerbs(client),
    ...createTemplateVerbs(client),
    ...createFamilyVerbs(client),
    ...createMemberPage(client),
    ...createAudienceVerbs(client),
    ...createInviteVerbs(client),
    ...createPrivacyVerbs(client),
    ...createTrustVerbs(client),
    ...createReassessmentVerbs(client),
    ...createSessionHistory(client),
    ...createServiceVerbs(client),
    ...createMetrics(client),
    ...createNoticeVerbs(client),
    ...createCalendarVerbs(client),
    ...createLearningVerbs(client),
  };
}

export const wholeProvider = createDataProvider(supabase);
