import { createContext, type ReactNode } from 'react';

/** What whoever starts the console adds to its shell: in the top bar, and above each page. Nothing in a normal installation. */
export const ShellSlots = createContext<{ bar?: ReactNode; note?: ReactNode }>({});
