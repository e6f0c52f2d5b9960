/** Puts together what the forms of a sentence say of each share: its role, its category, whether it is one of subjects. */
import type { Population } from "../../claims/index.ts";
import type {
  Category,
  CountEvidence,
  MeasureEvidence,
  Remark,
  RoleEvidence,
  Share,
  Threshold,
} from "../../forms/index.ts";
import type { Mention } from "../../language/index.ts";

/** What is said of one share. */
export interface Evidence {
  roles: RoleEvidence[];
  remarks: Set<Remark["says"]>;
  links: { category: Category | null; weight: number }[];
  measures: MeasureEvidence[];
}

/** The only threshold that a sentence states; `null` where there is none or several. */
export function thresholdIn(overlays: readonly Mention[]): Threshold | null {
  const found = overlays.flatMap(({ value }) =>
    (value as CountEvidence).tells === "threshold" ? [value as Threshold] : [],
  );
  return found.every(({ from }) => from === found[0]!.from) ? (found[0] ?? null) : null;
}

export function evidenceIn(overlays: readonly Mention[]): (share: Share) => Evidence {
  const known = new Map<Share, Evidence>();
  const of = (share: Share): Evidence => {
    let evidence = known.get(share);
    if (!evidence) {
      evidence = { roles: [], remarks: new Set(), links: [], measures: [] };
      known.set(share, evidence);
    }
    return evidence;
  };
  for (const { value } of overlays) {
    const said = value as CountEvidence | { readonly tells?: undefined };
    switch (said.tells) {
      case "role":
        for (const share of said.of) of(share).roles.push(said);
        break;
      case "measure":
        for (const share of said.of) of(share).measures.push(said);
        break;
      case "remark":
        for (const share of said.of) of(share).remarks.add(said.says);
        break;
      case "category":
        said.of.forEach((share, i) => {
          of(share).links.push({ category: said.categories[i]!, weight: said.weights[i]! });
        });
    }
  }
  return of;
}

/** What a number of subjects says. */
export interface Role {
  readonly kind: "size" | "share";
  readonly population: Population | null;
  /** The verb of the number itself names the population. */
  readonly named: boolean;
}

/** A number with a noun counts some of them unless more speaks for the size of a cohort. */
const byDefault = 0.5;

/** The role that more speaks for; `null` where nothing does. */
export function roleOf({ roles }: Evidence, hasNoun: boolean): Role | null {
  let [size, share] = [0, hasNoun ? byDefault : 0];
  for (const { says, weight } of roles) {
    if (says === "size") size += weight;
    else share = Math.max(share, weight);
  }
  if (size === 0 && share === 0) return null;
  if (share > size) return { kind: "share", population: null, named: false };
  const named = roles.filter(({ says, population }) => says === "size" && population !== null);
  named.sort((a, b) => b.weight - a.weight);
  return { kind: "size", population: named[0]?.population ?? null, named: named[0]?.named ?? false };
}

/** What a percentage is of; what speaks most strongly decides. */
export function scaleOf({ measures }: Evidence): MeasureEvidence["says"] {
  const strongest = measures.reduce<MeasureEvidence | null>(
    (best, next) => (best && best.weight >= next.weight ? best : next),
    null,
  );
  return strongest?.says ?? "subjects";
}
