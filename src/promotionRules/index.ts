import RuleOutlined from '@mui/icons-material/RuleOutlined';
import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';
import type { PromotionRule } from '../models/modelModel.ts';

/** What names ask for. Rules are shown here and on the page of a model; admins write them. */
const promotionRules: ResourceProps = {
  name: 'ai_promotion_rules',
  options: { label: 'Promotion rules' },
  icon: RuleOutlined,
  recordRepresentation: (rule: PromotionRule) => `the rule for “${rule.alias}”`,
  list: lazy(() => import('./RuleList.tsx')),
  create: lazy(() => import('./RuleCreate.tsx')),
  edit: lazy(() => import('./RuleEdit.tsx')),
};

export default promotionRules;
