import { useAccess } from '../access/IfCan.tsx';
import { roleLabel } from '../access/roles.ts';
import { Panel } from '../fields/Panel.tsx';
import { Quiet } from '../fields/Quiet.tsx';

/** In the place of weights, milestones and adherence for a role that doesn't see them: nothing is missing by accident. */
export const NoHealthPanel = () => {
  const { staff } = useAccess();
  return (
    <Panel title="Health">
      <Quiet>
        Weights, milestones and adherence are for coaches and admins. Your role, {roleLabel(staff?.role)},
        sees who a person is and how to reach them; nothing is missing here.
      </Quiet>
    </Panel>
  );
};
