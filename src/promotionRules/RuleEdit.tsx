import { Edit, SimpleForm } from 'react-admin';
import { useSearchParams } from 'react-router-dom';
import { SaveBar } from '../fields/SaveBar.tsx';
import type { PromotionRule } from '../models/modelModel.ts';
import { RuleInputs } from './RuleInputs.tsx';
import { guardrails } from './ruleRow.ts';

/** Changes what a name asks for. Every change is in the audit log; requests that are open meet the new rule when approved. */
const RuleEdit = () => {
  const model = useSearchParams()[0].get('model');
  return (
    <Edit<PromotionRule>
      mutationMode="pessimistic"
      redirect={() => (model ? `ai_models/${model}/show` : 'ai_models')}
      actions={false}
      sx={{ maxWidth: 640 }}
      transform={guardrails}
    >
      <SimpleForm toolbar={<SaveBar />}>
        <RuleInputs />
      </SimpleForm>
    </Edit>
  );
};

export default RuleEdit;
