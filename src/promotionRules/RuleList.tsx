import { Button, ListItem, ListItemText, List as MuiList } from '@mui/material';
import { CreateButton, List, ReferenceField, TopToolbar, useListContext } from 'react-admin';
import { Link } from 'react-router-dom';
import { IfCan } from '../access/IfCan.tsx';
import { RowsLoading } from '../fields/RowsLoading.tsx';
import { Message } from '../layout/Message.tsx';
import type { PromotionRule } from '../models/modelModel.ts';
import { ruleText } from '../models/ruleText.ts';

/** All rules: those of one model, and those of every model that has none of its own. */
const RuleList = () => (
  <List<PromotionRule>
    title="What promotions need"
    sort={{ field: 'alias', order: 'ASC' }}
    actions={
      <TopToolbar>
        <IfCan area="staff" verb="write">
          <CreateButton label="New rule for all models" />
        </IfCan>
      </TopToolbar>
    }
    empty={<Message title="No rules yet">Without a rule, a name moves freely.</Message>}
    perPage={50}
    exporter={false}
  >
    <Rules />
  </List>
);

const Rules = () => {
  const { data, isPending } = useListContext<PromotionRule>();
  if (isPending) return <RowsLoading height={64} rows={4} />;
  return (
    <MuiList disablePadding>
      {data?.map((rule) => (
        <ListItem key={rule.id} divider sx={{ gap: 2 }}>
          <ListItemText
            primary={
              <>
                <b>{rule.alias}</b>
                {rule.model_id === null ? (
                  ', of every model without a rule of its own'
                ) : (
                  <>
                    {' of '}
                    <ReferenceField
                      record={rule}
                      source="model_id"
                      reference="ai_models"
                      link="show"
                      sx={{ display: 'inline' }}
                    />
                  </>
                )}
              </>
            }
            secondary={ruleText(rule)}
          />
          <IfCan area="staff" verb="write">
            <Button
              size="small"
              component={Link}
              to={`/ai_promotion_rules/${rule.id}${rule.model_id ? `?model=${rule.model_id}` : ''}`}
              aria-label={`Change the rule of ${rule.alias}`}
            >
              Change
            </Button>
          </IfCan>
        </ListItem>
      ))}
    </MuiList>
  );
};

export default RuleList;
