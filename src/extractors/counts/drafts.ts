/** Makes the drafts of claims from what was read of a sentence. */
import type { Place, Population, ProportionValue } from "../../claims/index.ts";
import type { Printed, Prose } from "../../document/index.ts";
import type { ArmSize, Category, Share } from "../../forms/index.ts";
import type { Draft } from "../extractor.ts";

export type CountDraft = Draft<"cohort-size" | "proportion" | "response">;

/** Where a sentence stands, for its drafts. */
export interface Setting {
  readonly prose: Prose;
  readonly place: Partial<Place>;
  /** Makes the refs of the drafts unique in the document. */
  readonly name: string;
}

interface Size {
  readonly population: Population | null;
  readonly named: boolean;
  readonly planned: boolean;
  readonly each: boolean;
}

export function sizeDraft(
  setting: Setting,
  form: string,
  share: Share,
  { population, named, planned, each }: Size,
): CountDraft {
  return {
    kind: "cohort-size",
    value: {
      n: share.count!,
      of: share.thing ?? "patients",
      planned,
      approximate: share.approximate,
      each,
      named,
    },
    ...common(setting, form, share),
    subject: { population },
  };
}

/** The size of an arm or group that is named with it. */
export function armDraft(setting: Setting, form: string, { n, label, population, start, end }: ArmSize): CountDraft {
  return {
    kind: "cohort-size",
    value: { n, of: "patients", planned: false, approximate: false, each: false, named: false },
    ...common(setting, form, { start, end }),
    subject: { cohort: { key: label.toLowerCase(), label }, population },
  };
}

/** What is known of a share besides itself. */
export interface Said {
  readonly event: string;
  readonly grade: string | null;
  readonly category: Category | null;
  /** What is counted. */
  readonly of: string;
  /** Whether responses of tumours are spoken of. */
  readonly tumour: boolean;
  readonly isPart: boolean;
  /** The threshold of the list it is an item of. */
  readonly threshold: Printed | null;
}

export function shareDraft(setting: Setting, form: string, share: Share, said: Said): CountDraft {
  const { event, grade, category, of, tumour, isPart, threshold } = said;
  const { count, denominator, percent, approximate } = share;
  const value: ProportionValue = {
    count,
    denominator,
    percent,
    denominatorFrom:
      denominator === null ? null : { how: "printed", claim: null, why: "printed with it", reliability: null },
    alternatives: [],
    of,
    event,
    partOf: null,
    isPart,
    approximate,
    grade,
    threshold,
  };
  if (!category || animals.test(of))
    return { kind: "proportion", value, ...common(setting, form, share), subject: { endpoint: event || null } };
  const { category: name, composite, confirmed } = category;
  return {
    kind: "response",
    value: { ...value, category: name, composite, confirmed, tumour },
    ...common(setting, form, share),
    subject: { endpoint: name },
  };
}

/** Their tumours may shrink, but nobody assesses a response by criteria for patients. */
const animals = /^(?:mouse|rat|animal|dog|cat)$/;

function common({ prose, place, name }: Setting, form: string, { start, end }: Pick<Share, "start" | "end">) {
  return { prose, start, end, place, form, ref: `count@${name}:${start}` };
}
