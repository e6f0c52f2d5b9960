/** The pattern language: patterns, forms, and the cascade that reads with them. */
export {
  type Cascade,
  type CascadeResult,
  compileCascade,
  compileCascades,
  mentionsIn,
  type OtherName,
  plansOf,
} from "./cascade.ts";
export { after, before, type Form, form, type Level, type Refusal, without } from "./form.ts";
export type { Trace } from "./level.ts";
export type { Match } from "./match.ts";
export { parsePattern } from "./pattern.ts";
export { plansAsData, plansFrom } from "./plan-data.ts";
