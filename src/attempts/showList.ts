/** Where the list of refusals begins. */
export const LIST_ID = 'refused-keys';

/** Brings the list into sight: the panels above it, whose numbers open it, fill a screen. */
export const showList = () => document.getElementById(LIST_ID)?.scrollIntoView?.({ block: 'start' });
