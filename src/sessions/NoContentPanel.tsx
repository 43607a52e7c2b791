import { useAccess } from '../access/IfCan.tsx';
import { roleLabel } from '../access/roles.ts';
import { Panel } from '../fields/Panel.tsx';
import { Quiet } from '../fields/Quiet.tsx';

/** In the place of the transcript for a role that follows the progress only. */
export const NoContentPanel = () => {
  const { staff } = useAccess();
  return (
    <Panel title="What was said">
      <Quiet>
        Transcript and extracted data are for coaches and admins. Your role, {roleLabel(staff?.role)}, sees
        how far a consultation is; nothing is missing here.
      </Quiet>
    </Panel>
  );
};
