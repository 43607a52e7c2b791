import { type ReactNode, useDeferredValue } from 'react';

interface UnhurriedProps {
  children: ReactNode;
  /** Stands there until the rest is drawn. Nothing below may move when it goes. */
  meanwhile?: ReactNode;
}

/**
 * Draws what is in it right after what is around it, in short steps between which the page answers: for parts so large that drawing them in one go
 * would hold up a key or a click.
 */
export const Unhurried = ({ children, meanwhile = null }: UnhurriedProps) =>
  useDeferredValue(true, false) ? children : meanwhile;
