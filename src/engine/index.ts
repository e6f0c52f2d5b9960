export { audit } from "./audit.ts";
export type { RuleInForce } from "./judge.ts";
export type { LocatedClaim, RuleTally, Run, RunDocument } from "./run.ts";
export type { Input, Setup } from "./setup.ts";
