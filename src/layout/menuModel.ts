import type { Area, Verb } from '../access/areas.ts';

export interface MenuEntry {
  label: string;
  to: string;
  icon:
    | 'home'
    | 'overview'
    | 'adherence'
    | 'engagement'
    | 'funnel'
    | 'views'
    | 'mood'
    | 'latency'
    | 'alerts'
    | 'users'
    | 'keys'
    | 'batches'
    | 'sessions'
    | 'attempts'
    | 'atRisk'
    | 'families'
    | 'adjustments'
    | 'privacy'
    | 'templates'
    | 'studio'
    | 'videos'
    | 'posts'
    | 'accounts'
    | 'calendar'
    | 'learning'
    | 'takedowns'
    | 'filmBatches'
    | 'filmAutomations'
    | 'library'
    | 'edits'
    | 'models'
    | 'datasets'
    | 'photos'
    | 'finetuning'
    | 'review'
    | 'errors'
    | 'experiments'
    | 'knowledge'
    | 'integrations'
    | 'webhooks'
    | 'sync'
    | 'limits'
    | 'sent'
    | 'cost'
    | 'invited'
    | 'explorer'
    | 'audit'
    | 'staff';
  /** Who sees it: whom any of these is open to; everybody on staff, when left out. */
  area?: Area | readonly Area[];
  /** What must be allowed in the area: reading, when left out. */
  verb?: Verb;
  /** Only for roles that look at single rows of something. */
  explores?: true;
}

export interface MenuGroup {
  label?: string;
  entries: readonly MenuEntry[];
}

/** The menu, in groups by the work that people do. What a role may not read isn't shown. */
export const menu: readonly MenuGroup[] = [
  { entries: [{ label: 'Home', to: '/', icon: 'home' }] },
  {
    label: 'Dashboards',
    entries: [
      {
        label: 'Overview',
        to: '/dashboards/overview',
        icon: 'overview',
        area: ['health', 'content', 'ai'],
        verb: 'aggregate',
      },
      {
        label: 'Adherence',
        to: '/dashboards/adherence',
        icon: 'adherence',
        area: 'health',
        verb: 'aggregate',
      },
      {
        label: 'Engagement',
        to: '/dashboards/engagement',
        icon: 'engagement',
        area: 'health',
        verb: 'aggregate',
      },
      {
        label: 'Consultations',
        to: '/dashboards/consultations',
        icon: 'funnel',
        area: 'session_progress',
        verb: 'aggregate',
      },
      { label: 'Content', to: '/dashboards/content', icon: 'views', area: 'content', verb: 'aggregate' },
      { label: 'Behaviour', to: '/dashboards/behavior', icon: 'mood', area: 'mind', verb: 'aggregate' },
      { label: 'AI performance', to: '/dashboards/ai', icon: 'latency', area: 'ai', verb: 'aggregate' },
      {
        label: 'Alerts',
        to: '/dashboards/alerts',
        icon: 'alerts',
        area: ['health', 'content', 'ai'],
        verb: 'aggregate',
      },
    ],
  },
  {
    label: 'Members',
    entries: [
      { label: 'Users', to: '/profiles', icon: 'users', area: 'users' },
      { label: 'Invited users', to: '/member_invitations', icon: 'invited', area: 'users' },
      { label: 'At risk', to: '/at-risk', icon: 'atRisk', area: 'health' },
      { label: 'Families', to: '/families', icon: 'families', area: 'health' },
      { label: 'Adjustments', to: '/day_overrides', icon: 'adjustments', area: 'adjustments' },
      { label: 'Privacy requests', to: '/privacy_requests', icon: 'privacy', area: 'users' },
    ],
  },
  {
    label: 'Consultations',
    entries: [
      { label: 'Consultation keys', to: '/consultation_keys', icon: 'keys', area: 'keys' },
      { label: 'Key batches', to: '/consultation_key_batches', icon: 'batches', area: 'keys' },
      { label: 'Sessions', to: '/consultation_sessions', icon: 'sessions', area: 'session_progress' },
      { label: 'Refused keys', to: '/consultation_key_attempts', icon: 'attempts', area: 'keys' },
    ],
  },
  {
    label: 'Share content',
    entries: [
      { label: 'Video studio', to: '/studio', icon: 'studio', area: 'content' },
      { label: 'Film batches', to: '/film_batches', icon: 'filmBatches', area: 'content' },
      { label: 'Film automations', to: '/film_automations', icon: 'filmAutomations', area: 'content' },
      { label: 'Library', to: '/user_content_library', icon: 'library', area: 'content' },
      { label: 'Edits', to: '/film_edits', icon: 'edits', area: 'content' },
      { label: 'Videos', to: '/viral_video_generations', icon: 'videos', area: 'content' },
      { label: 'Templates', to: '/content_templates', icon: 'templates', area: 'content' },
    ],
  },
  {
    label: 'Publishing',
    entries: [
      { label: 'Posts', to: '/social_media_posts', icon: 'posts', area: 'content' },
      { label: 'Accounts', to: '/social_accounts', icon: 'accounts', area: 'content' },
      { label: 'Calendar', to: '/calendar', icon: 'calendar', area: 'content' },
      { label: 'Learning', to: '/learning', icon: 'learning', area: 'content' },
      { label: 'Takedowns', to: '/post_takedowns', icon: 'takedowns', area: 'content' },
    ],
  },
  {
    label: 'AI',
    entries: [
      { label: 'Models', to: '/ai_models', icon: 'models', area: 'ai' },
      { label: 'Data sets', to: '/ai_training_datasets', icon: 'datasets', area: 'ai' },
      { label: 'Food photos', to: '/food_photo_training_data', icon: 'photos', area: 'ai' },
      { label: 'Fine-tuning', to: '/ai_finetuning_jobs', icon: 'finetuning', area: 'ai' },
      { label: 'Review', to: '/review', icon: 'review', area: 'ai', verb: 'write' },
      { label: 'Errors', to: '/ai_error_groups', icon: 'errors', area: 'ai' },
      { label: 'Experiments', to: '/ai_experiments', icon: 'experiments', area: 'ai' },
      { label: 'Knowledge', to: '/knowledge', icon: 'knowledge', area: 'ai' },
    ],
  },
  {
    label: 'Operations',
    entries: [
      { label: 'Integrations', to: '/integrations', icon: 'integrations', area: 'users' },
      { label: 'Webhooks', to: '/webhook_events', icon: 'webhooks', area: 'users' },
      { label: 'Offline sync', to: '/offline_sync', icon: 'sync', area: 'users' },
      { label: 'Rate limits', to: '/rate_limits', icon: 'limits', area: 'users' },
      { label: 'Notices sent', to: '/notifications', icon: 'sent', area: 'users' },
      { label: 'AI cost', to: '/ai-cost', icon: 'cost', area: 'ai' },
    ],
  },
  { label: 'Data', entries: [{ label: 'Explorer', to: '/explorer', icon: 'explorer', explores: true }] },
  {
    label: 'Company',
    entries: [
      { label: 'Staff', to: '/staff_members', icon: 'staff', area: 'staff' },
      { label: 'Audit log', to: '/audit_log', icon: 'audit', area: 'staff' },
    ],
  },
];
