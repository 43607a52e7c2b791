import { Edit, SimpleForm } from 'react-admin';
import { SaveBar } from '../fields/SaveBar.tsx';
import type { Source } from '../knowledge/sourceModel.ts';
import { SourceInputs } from './SourceInputs.tsx';
import { SourceState } from './SourceState.tsx';
import { sourceWords } from './sourceRow.ts';

/** What is said of a source; and whether it is indexed again or used no more. */
const SourceEdit = () => (
  <Edit<Source>
    mutationMode="pessimistic"
    redirect="/knowledge"
    actions={false}
    aside={<SourceState />}
    transform={sourceWords}
    sx={{
      '& .RaEdit-main': { flexWrap: 'wrap', gap: 2, maxWidth: 1000 },
      '& .RaEdit-card': { minWidth: 280 },
    }}
  >
    <SimpleForm toolbar={<SaveBar />}>
      <SourceInputs />
    </SimpleForm>
  </Edit>
);

export default SourceEdit;
