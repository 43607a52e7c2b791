/**
 * No secrets: the whole database is in the visitor's own browser, and what these words would guard is theirs to change. They are not
 * those of any server.
 */
export const secretKey = 'sb_secret_demo_in_the_browser';
export const jwtSecret = 'demo-in-the-browser-'.repeat(3);
