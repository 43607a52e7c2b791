import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';

/** The operations desk: what runs beside members' data, each with its failures first. */
export const integrations: ResourceProps = {
  name: 'integrations',
  options: { label: 'Integrations' },
  list: lazy(() => import('./IntegrationList.tsx')),
};

export const webhooks: ResourceProps = {
  name: 'webhook_events',
  options: { label: 'Webhooks' },
  list: lazy(() => import('./WebhookList.tsx')),
  show: lazy(() => import('./WebhookShow.tsx')),
};

export const syncs: ResourceProps = {
  name: 'offline_sync',
  options: { label: 'Offline sync' },
  list: lazy(() => import('./SyncList.tsx')),
  show: lazy(() => import('./SyncShow.tsx')),
};

export const limits: ResourceProps = {
  name: 'rate_limits',
  options: { label: 'Rate limits' },
  list: lazy(() => import('./LimitList.tsx')),
};

export const sent: ResourceProps = {
  name: 'notifications',
  options: { label: 'Notices sent' },
  list: lazy(() => import('./SentList.tsx')),
};
