/**
 * A habit of the schema that a query over the catalogue can hold. Every rule carries an example of what it is against, so that a rule that
 * sees nothing (any more) fails too.
 */
export interface Rule {
  /** Completes "has …": what is wrong with the offenders. */
  name: string;
  /** Lists the offenders in a column `name`. `schemas` is an SQL list of regnamespace values. */
  offenders(schemas: string): string;
  /** Statements that do it wrong in the schema `scratch`. */
  example: string;
  /** What the rule has to say about the example. */
  finds: string[];
  /** Offenders that stay, each with the reason. */
  except?: Record<string, string>;
}
