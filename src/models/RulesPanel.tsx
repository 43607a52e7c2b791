import { Alert, Box, Button, Typography } from '@mui/material';
import { Link } from 'react-router-dom';
import { IfCan } from '../access/IfCan.tsx';
import { errorMessage } from '../data/index.ts';
import { Panel } from '../fields/Panel.tsx';
import { Quiet } from '../fields/Quiet.tsx';
import { RowsLoading } from '../fields/RowsLoading.tsx';
import { ruleOf } from './ledger.ts';
import type { Model, PromotionRule } from './modelModel.ts';
import { ruleText } from './ruleText.ts';
import { useRules } from './useModelRows.ts';

/** What each name asks for before it may move. Admins write the rules; everybody on the AI team works under them. */
export function RulesPanel({ model }: { model: Model }) {
  const { data, error } = useRules();
  const names = [...new Set(data?.map(({ alias }) => alias))];
  const rules = names.flatMap((alias) => ruleOf(data ?? [], model.id, alias) ?? []);
  return (
    <Panel
      title="What a promotion needs"
      aside={
        <IfCan area="staff" verb="write">
          <Button component={Link} to={`/ai_promotion_rules/create?model=${model.id}`}>
            New rule
          </Button>
        </IfCan>
      }
    >
      {error && <Alert severity="error">{errorMessage(error)}</Alert>}
      {!data && !error && <RowsLoading height={48} rows={2} />}
      {data && rules.length === 0 && <Quiet>No name of this model has a rule: each moves freely.</Quiet>}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {rules.map((rule) => (
          <Rule key={rule.id} rule={rule} model={model} />
        ))}
      </Box>
    </Panel>
  );
}

const Rule = ({ rule, model }: { rule: PromotionRule; model: Model }) => (
  <Box
    component="li"
    aria-label={rule.alias}
    sx={{ display: 'flex', gap: 1, py: 1, borderTop: 1, borderColor: 'divider', alignItems: 'flex-start' }}
  >
    <Box sx={{ flex: 1, minWidth: 0 }}>
      <Typography variant="body2">
        <b>{rule.alias}</b>
        {rule.model_id === null && ', of every model without a rule of its own'}
      </Typography>
      <Typography variant="caption" color="text.secondary">
        {ruleText(rule)}
      </Typography>
    </Box>
    <IfCan area="staff" verb="write">
      <Button
        size="small"
        component={Link}
        to={`/ai_promotion_rules/${rule.id}?model=${model.id}`}
        aria-label={`Change the rule of ${rule.alias}`}
      >
        Change
      </Button>
    </IfCan>
  </Box>
);
