/** Makes the drafts of claims from what was read of a sentence. */
import type { Cohort, Place, ProportionValue } from "../../claims/index.ts";
import type { Printed, Prose } from "../../document/index.ts";
import type { Token } from "../../language/index.ts";
import type { Draft } from "../extractor.ts";
import type { Category } from "./endpoint.ts";
import type { GroupItem } from "./groups.ts";
import type { Role } from "./role.ts";
import type { Share } from "./share.ts";

export type CountDraft = Draft<"cohort-size" | "proportion" | "response">;

/** Where a sentence stands, for its drafts. */
export interface Scene {
  readonly prose: Prose;
  readonly tokens: readonly Token[];
  readonly place: Partial<Place>;
  /** A ref that is unique in the document, by the token at which a draft begins. */
  ref(token: number): string;
}

export function sizeDraft(scene: Scene, share: Share, role: Role): CountDraft {
  return {
    kind: "cohort-size",
    value: {
      n: share.count!,
      of: share.thing ?? "patients",
      planned: role.planned,
      approximate: share.approximate,
      each: saysEach(scene.tokens, share),
    },
    ...common(scene, share),
    subject: { population: role.population },
  };
}

/** The size of an arm or group that is named with it. */
export function groupDraft({ prose, tokens, place, ref }: Scene, item: GroupItem): CountDraft {
  const cohort: Cohort = { key: item.label.toLowerCase(), label: item.label };
  return {
    kind: "cohort-size",
    value: { n: item.n, of: "patients", planned: false, approximate: false, each: false },
    prose,
    start: tokens[item.from]!.start,
    end: tokens[item.to - 1]!.end,
    subject: { cohort, population: item.population },
    place,
    ref: ref(item.at),
  };
}

/** What is known of a share besides itself. */
export interface Said {
  readonly event: string;
  readonly grade: string | null;
  readonly category: Category | null;
  /** Whether responses of tumours are spoken of. */
  readonly tumour: boolean;
  /** The threshold of the list it is an item of. */
  readonly threshold: Printed | null;
}

export function shareDraft(
  scene: Scene,
  share: Share,
  { event, grade, category, tumour, threshold }: Said,
): CountDraft {
  const value: ProportionValue = {
    count: share.count,
    denominator: share.denominator,
    percent: share.percent,
    denominatorFrom: share.denominator === null ? null : { how: "printed", claim: null, why: "printed with it" },
    alternatives: [],
    of: share.thing ?? "patients",
    event,
    partOf: null,
    isPart: isPart(scene.tokens, share),
    approximate: share.approximate,
    grade,
    threshold,
  };
  if (!category || animals.has(value.of))
    return { kind: "proportion", value, ...common(scene, share), subject: { endpoint: event || null } };
  return {
    kind: "response",
    value: { ...value, ...category, tumour },
    ...common(scene, share),
    subject: { endpoint: category.category },
  };
}

/** Their tumours may shrink, but nobody assesses a response by criteria for patients. */
const animals: ReadonlySet<string> = new Set(["mouse", "rat", "animal", "dog", "cat"]);

function common(
  { prose, tokens, place, ref }: Scene,
  share: Share,
): Pick<CountDraft, "prose" | "start" | "end" | "place"> & { ref: string } {
  const { nounAt } = share;
  const last = nounAt !== null && nounAt >= share.to && nounAt - share.to <= 6 ? nounAt : share.to - 1;
  return { prose, start: tokens[share.from]!.start, end: tokens[last]!.end, place, ref: ref(share.from) };
}

/** `40 patients each`, `in both arms 20 patients`, `20 patients per arm`. */
function saysEach(tokens: readonly Token[], share: Share): boolean {
  const last = (share.nounAt ?? share.to - 1) + 4;
  for (let i = Math.max(0, share.from - 2); i < Math.min(tokens.length, last); i++)
    if (/^(?:each|both|per)$/.test(tokens[i]!.folded)) return true;
  return false;
}

/** `including 1 (33%)`, `20 of whom (80%)`, `of whom 3`, `46 of them (68%)`. */
function isPart(tokens: readonly Token[], share: Share): boolean {
  const before = tokens[share.from - 1]?.folded ?? "";
  if (/^(?:including|included|incl|whom|which|them)$/.test(before)) return true;
  for (let i = share.from + 1; i <= share.to; i++)
    if (tokens[i]?.folded === "of" && /^(?:whom|which|them|these|those)$/.test(tokens[i + 1]?.folded ?? ""))
      return true;
  return false;
}
