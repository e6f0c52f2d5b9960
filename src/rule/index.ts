/** The rule author's door: everything a rule, built in or of a plugin, may import. */
export * from "../claims/index.ts";
export { type Printed, printed, showPrinted, toNumber } from "../document/index.ts";
export * from "../statistics/index.ts";
export * from "./finding.ts";
export * from "./id-difference.ts";
export * from "./related-documents.ts";
export * from "./rule.ts";
