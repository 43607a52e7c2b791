import { Create, SimpleForm } from 'react-admin';
import { useSearchParams } from 'react-router-dom';
import { SaveBar } from '../fields/SaveBar.tsx';
import type { PromotionRule } from '../models/modelModel.ts';
import { RuleInputs } from './RuleInputs.tsx';
import { guardrails } from './ruleRow.ts';

/** A rule for one model's name, or (without a model) for that name of every model that has none of its own. */
const RuleCreate = () => {
  const model = useSearchParams()[0].get('model');
  return (
    <Create<PromotionRule>
      title={model ? 'New promotion rule' : 'New promotion rule for all models'}
      redirect={() => (model ? `ai_models/${model}/show` : 'ai_models')}
      transform={(rule: PromotionRule) => ({ ...guardrails(rule), alias: rule.alias, model_id: model })}
      sx={{ maxWidth: 640 }}
    >
      <SimpleForm toolbar={<SaveBar label="Set the rule" />}>
        <RuleInputs isNew />
      </SimpleForm>
    </Create>
  );
};

export default RuleCreate;
