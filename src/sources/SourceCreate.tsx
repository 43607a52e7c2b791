import { Create, SimpleForm } from 'react-admin';
import { SaveBar } from '../fields/SaveBar.tsx';
import { SourceInputs } from './SourceInputs.tsx';
import { sourceWords } from './sourceRow.ts';

/** A source that is to be indexed: it waits until whatever indexes takes it. */
const SourceCreate = () => (
  <Create title="New knowledge source" redirect="/knowledge" transform={sourceWords} sx={{ maxWidth: 640 }}>
    <SimpleForm toolbar={<SaveBar label="Add the source" />}>
      <SourceInputs />
    </SimpleForm>
  </Create>
);

export default SourceCreate;
