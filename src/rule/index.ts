/** Entry point for rule authors: everything that a rule, built-in or from a plugin, may import. */
export * from "../claims/index.ts";
export { type Printed, printed, printedKey, showPrinted, toNumber } from "../document/index.ts";
export * from "../statistics/index.ts";
export * from "./against-source.ts";
export { ByNumber } from "./by-number.ts";
export * from "./division/index.ts";
export * from "./doses-apart.ts";
export * from "./finding.ts";
export * from "./fitting-sizes.ts";
export * from "./group-by.ts";
export * from "./id-difference.ts";
export * from "./interval-defect.ts";
export * from "./judge-share.ts";
export * from "./links.ts";
export { listedReferences } from "./listed-references.ts";
export * from "./measured.ts";
export * from "./numbers-told.ts";
export { explainOffMiddle, offMiddle } from "./off-middle.ts";
export {
  fitsCountBefore,
  fitsNamedSize,
  followsPart,
  hasFittingSibling,
  isBeside,
  isRefuted,
  type Page,
  pageOf,
  readPage,
} from "./page.ts";
export * from "./place.ts";
export * from "./populations.ts";
export { isFloorP, showP, zOfP, zOfPrintedP } from "./printed-p.ts";
export { leanReasons } from "./ratio-lean.ts";
export * from "./related-documents.ts";
export * from "./response-group.ts";
export * from "./response-sum.ts";
export * from "./rests-on.ts";
export * from "./rule.ts";
export * from "./run.ts";
export * from "./same-analysis.ts";
export * from "./share.ts";
export * from "./slip.ts";
export * from "./tested-interval.ts";
export * from "./title-index.ts";
export * from "./told-alike.ts";
export * from "./told-elsewhere.ts";
export * from "./trial-id-check.ts";
export * from "./with-severity.ts";
export * from "./wording.ts";
