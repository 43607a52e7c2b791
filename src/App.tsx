import { Resource } from 'react-admin';
import { BrowserRouter, HashRouter } from 'react-router-dom';
import { authProvider } from './access/authProvider.ts';
import { openPages } from './access/openPages.tsx';
import { twoStepRoute } from './access/twoStepRoute.tsx';
import { connectRoute } from './accounts/connectRoute.tsx';
import accounts from './accounts/index.ts';
import attempts from './attempts/index.ts';
import audit from './audit/index.ts';
import batches from './batches/index.ts';
import { calendarRoutes } from './calendar/calendarRoutes.tsx';
import consultations from './consultations/index.ts';
import { dashboardRoutes } from './dashboards/dashboardRoutes.tsx';
import { dataProvider } from './data/dataProvider.ts';
import datasets from './datasets/index.ts';
import errors from './errors/index.ts';
import evaluations from './evaluations/index.ts';
import examples from './examples/index.ts';
import experiments from './experiments/index.ts';
import { explorerRoutes } from './explorer/explorerRoutes.tsx';
import { familiesRoutes } from './families/familiesRoutes.tsx';
import filmAutomations from './filmAutomations/index.ts';
import filmBatches from './filmBatches/index.ts';
import filmEdits from './filmEditor/index.ts';
import filmExports from './filmExports/index.ts';
import jobs from './finetuning/index.ts';
import foodPhotos from './foodPhotos/index.ts';
import { knowledgeRoutes } from './knowledge/knowledgeRoutes.tsx';
import { Console } from './layout/Console.tsx';
import { learningRoute } from './learning/learningRoute.tsx';
import library from './library/index.ts';
import models from './models/index.ts';
import { costRoute } from './operations/costRoute.tsx';
import { integrations, limits, sent, syncs, webhooks } from './operations/index.ts';
import adjustments from './planning/index.ts';
import posts from './posts/index.ts';
import privacy from './privacy/index.ts';
import promotionRules from './promotionRules/index.ts';
import { reviewRoutes } from './review/reviewRoutes.tsx';
import sessions from './sessions/index.ts';
import sources from './sources/index.ts';
import staff from './staff/index.ts';
import invitations from './staff/invitations.ts';
import roleViews from './staff/roleViews.ts';
import videos from './studio/index.ts';
import { studioRoute } from './studio/studioRoute.tsx';
import takedowns from './takedowns/index.ts';
import templates from './templates/index.ts';
import { atRiskRoute } from './users/atRiskRoute.tsx';
import users from './users/index.ts';
import memberInvitations from './users/invitations/index.ts';
import versions from './versions/index.tsx';

// Asked here and not through `hasHashRoutes`, so that a normal build leaves the other router out.
const Router = import.meta.env.MODE === 'demo' ? HashRouter : BrowserRouter;

/**
 * The console's table of contents: one line a resource. A folder's `index.ts` says what it has and loads it lazily.
 * Without transitions, because a sign-out has to leave a page before its data are forgotten, not when React finds time.
 */
export const App = () => (
  <Router useTransitions={false}>
    <Console authProvider={authProvider} dataProvider={dataProvider}>
      {dashboardRoutes}
      <Resource {...users} />
      <Resource {...memberInvitations} />
      {atRiskRoute}
      {familiesRoutes}
      <Resource {...consultations} />
      <Resource {...batches} />
      <Resource {...sessions} />
      <Resource {...attempts} />
      <Resource {...adjustments} />
      <Resource {...privacy} />
      <Resource {...templates} />
      <Resource {...videos} />
      <Resource {...filmBatches} />
      <Resource {...filmAutomations} />
      <Resource {...library} />
      <Resource {...filmEdits} />
      <Resource {...filmExports} />
      {studioRoute}
      <Resource {...posts} />
      <Resource {...accounts} />
      {connectRoute}
      {calendarRoutes}
      {learningRoute}
      <Resource {...takedowns} />
      <Resource {...models} />
      <Resource {...versions} />
      <Resource {...evaluations} />
      <Resource {...promotionRules} />
      <Resource {...datasets} />
      <Resource {...examples} />
      <Resource {...foodPhotos} />
      <Resource {...jobs} />
      {reviewRoutes}
      <Resource {...errors} />
      <Resource {...experiments} />
      {knowledgeRoutes}
      <Resource {...sources} />
      <Resource {...integrations} />
      <Resource {...webhooks} />
      <Resource {...syncs} />
      <Resource {...limits} />
      <Resource {...sent} />
      {costRoute}
      <Resource {...staff} />
      <Resource {...invitations} />
      <Resource {...roleViews} />
      <Resource {...audit} />
      {explorerRoutes}
      {twoStepRoute}
      {openPages}
    </Console>
  </Router>
);
