/** What components may use of the data layer; everything else goes through react-admin's hooks. */
export { type ConsoleDataProvider, useConsoleData } from './dataProvider.ts';
export { errorMessage, refusalCode, sqlState } from './errors.ts';
export type * from './explorer/catalogue.ts';
export type { JsonSearch } from './explorer/filters.ts';
export { decodeKey, encodeKey } from './explorer/rowKey.ts';
export type * from './explorer/rowTypes.ts';
export { type CsvColumn, csvHeading, csvLines } from './export/csv.ts';
export { openFileSink } from './export/fileSink.ts';
export { runExport } from './export/runExport.ts';
export { keySelection } from './keysPage.ts';
export type * from './keyVerbTypes.ts';
export type * from './memberHistory.ts';
export type * from './metrics/answers.ts';
export type { MetricName } from './metrics/metrics.ts';
export type * from './metrics/query.ts';
export type { PromotionCheck, PromotionDecision } from './modelVerbs.ts';
export { type Extracted, type ExtractedTable, extractedTables, type MessageRow } from './sessionHistory.ts';
export type * from './verbTypes.ts';
