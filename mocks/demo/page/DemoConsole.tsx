import { useState } from 'react';
import { App } from '../../../src/App.tsx';
import { authProvider } from '../../../src/access/authProvider.ts';
import { errorMessage } from '../../../src/data/errors.ts';
import { PageLoading } from '../../../src/layout/PageLoading.tsx';
import { ShellSlots } from '../../../src/layout/shellSlots.ts';
import { DEMO_PASSWORD } from '../../../supabase/local/demo.ts';
import type { ConnectedBackend } from './connectBackend.ts';
import { DemoMenu } from './DemoMenu.tsx';
import { DemoNote } from './DemoNote.tsx';

/**
 * The console with the demo's menu and notes. Whoever looks around as somebody else gets a console of their own, so that no page of the
 * one before asks for what the next may not read.
 */
export const DemoConsole = ({ backend }: { backend: ConnectedBackend }) => {
  const [visit, setVisit] = useState(0);
  const [changing, setChanging] = useState(false);
  const [problem, setProblem] = useState('');

  const become = async (email: string) => {
    setChanging(true);
    setProblem('');
    try {
      await authProvider.login({ email, password: DEMO_PASSWORD });
      window.location.hash = '#/';
    } catch (error) {
      setProblem(errorMessage(error));
    }
    setVisit((count) => count + 1);
    setChanging(false);
  };

  if (changing) return <PageLoading />;
  const menu = <DemoMenu backend={backend} become={become} problem={problem} />;
  return (
    <ShellSlots value={{ bar: menu, note: <DemoNote /> }}>
      <App key={visit} />
    </ShellSlots>
  );
};
