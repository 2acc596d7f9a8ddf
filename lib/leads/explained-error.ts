/**
 * An error whose message this program wrote for the operator: where, what and what to do. It quotes no visitor, so it may be
 * logged and printed as it is; messages of databases and mail servers may not.
 */
export class ExplainedError extends Error {
  override readonly name: string = "ExplainedError";
}
