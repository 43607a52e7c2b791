/** What components may use of the data layer; everything else goes through react-admin's hooks. */
export { type ConsoleDataProvider, useConsoleData } from './dataProvider.ts';
export { errorMessage, refusalCode, sqlState } from './errors.ts';
export type * from './memberHistory.ts';
export type * from './verbTypes.ts';
