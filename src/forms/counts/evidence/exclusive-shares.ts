/** Counts with their percentages of groups that exclude each other: both sexes, the stages of a disease from low to high. */
import { type Printed, showPrinted } from "../../../document/index.ts";
import { type Form, form, type Match, type Token } from "../../../language/index.ts";
import { sharesOf } from "../share.ts";

export interface ExclusiveShares {
  readonly parts: readonly { readonly label: string; readonly count: number; readonly percent: Printed }[];
}

const joint = `((comma | semicolon | slash) "and"? | "and")`;
const named = `{label: sex} (colon | equals)? {it: @fraction}`;
const called = `{it: @fraction} (be | colon)? {label: sex}`;
const level = `{label: roman (dash roman)? | code | acronym | content&!people} colon? {it: @fraction}`;

const males: ReadonlySet<string> = new Set(["man", "male", "boy"]);
const romans = ["i", "ii", "iii", "iv", "v"];

/** The word for a sex of a part: its label, or the noun of what is counted. */
function sexIn(units: readonly Token[]): Token | null {
  for (const unit of units) {
    const found = unit.mention ? sexIn(unit.mention.units) : unit.lexeme.classes.has("sex") ? unit : null;
    if (found) return found;
  }
  return null;
}

/** `III`, `I-II`, `stage: I–II`: the stages from and to; -1 for another word. */
function stagesIn(units: readonly Token[]): { readonly text: string; readonly from: number; readonly to: number } {
  const found = units.flatMap(({ folded }) => folded.split(/[-–:]/)).filter((word) => word !== "" && word !== "stage");
  const places = found.map((word) => romans.indexOf(word));
  const isKnown = places.length > 0 && places.every((place) => place >= 0);
  return { text: found.join("-").toUpperCase(), from: isKnown ? places[0]! : -1, to: places.at(-1) ?? -1 };
}

/** What each part is of; `null` where the words do not exclude each other. */
function labelsOf(match: Match): readonly string[] | null {
  const items = match.each("it");
  const labels = match.each("label");
  const stage = match.all("stage");
  if (stage.length > 0) {
    const first = stage.flatMap(({ mention }) => mention?.units ?? []);
    const all = [...(first.length > 0 ? [first] : []), ...labels].map(stagesIn);
    const isRising = all.every(({ from }, at) => from > (all[at - 1]?.to ?? -1));
    return isRising ? all.map(({ text }) => `stage ${text}`) : null;
  }
  const sexes = items.map((units, at) => sexIn(labels[at] ?? units));
  const [first, second] = sexes;
  if (!first || !second || males.has(first.lexeme.lemma) === males.has(second.lexeme.lemma)) return null;
  return [first.folded, second.folded];
}

function partsOf(match: Match): ExclusiveShares | null {
  const labels = labelsOf(match);
  const shares = match.each("it").map(([unit]) => sharesOf(unit!));
  const parts = shares.flatMap(([share, other], at) =>
    share &&
    !other &&
    !share.approximate &&
    share.denominator === null &&
    share.count !== null &&
    share.percent !== null
      ? [{ label: labels?.[at] ?? "", count: share.count, percent: share.percent }]
      : [],
  );
  return labels && parts.length === shares.length ? { parts } : null;
}

export const exclusiveShares: Form = form<ExclusiveShares>({
  id: "exclusive-shares",
  title: "Both sexes, or stages from low to high, each with its count and percentage",
  yields: "exclusive-shares",
  isOverlay: true,
  match: `${named} ${joint} ${named} | ${called} ${joint} ${called} | {it: @fraction} ${joint} {it: @fraction} | ({stage: @labelled} colon? {it: @fraction} | {stage: "stage"} colon? ${level}) (${joint}? ${level}){1,4}`,
  value: partsOf,
  show: ({ parts }) =>
    parts.map(({ label, count, percent }) => `${label} ${count} (${showPrinted(percent)}%)`).join(" & "),
  examples: `
    women 24 (60%), men 16 (40%)                               -> women 24 (60%) & men 16 (40%)
    ~~~~~~~~~~~~~~~~~~~~~~~~~~~~
    There were 16 men (40%) and 24 women (60%)                 -> men 16 (40%) & women 24 (60%)
    24 (60%) were female and 16 (40%) were male                -> female 24 (60%) & male 16 (40%)
    Stage I-II 22 (17.2%), III 35 (27.3%), IV 71 (55.5%)       -> stage I-II 22 (17.2%) & stage III 35 (27.3%) & stage IV 71 (55.5%)
    Stage III 22 (17.2%), II 35 (27.3%), IV 71 (55.5%)         -> nothing
    24 women (60%) and 16 girls (40%), 24 women (60%) with rash, 16 men (40%) -> nothing
    24 of 40 women (60%) and 16 of 40 men (40%)                -> nothing
  `,
});
