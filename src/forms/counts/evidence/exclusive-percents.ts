/** Percentages of classes of which each subject is in one: the text says so, or the list opens as one of smoking habits. */
import { type Printed, showPrinted } from "../../../document/index.ts";
import { type Form, form, type Match, type Token } from "../../../language/index.ts";
import { sharesOf } from "../share.ts";

export interface ExclusivePercents {
  readonly parts: readonly { readonly label: string; readonly count: number | null; readonly percent: Printed }[];
}

const share = `(@rate | @fraction)`;
const plain = `!stop&!semicolon&!comma&!colon&!open&!close&!@rate&!@fraction&!@percent`;
const part = `{label: (${plain}&!versus&!be){1,5}} (colon | equals)? open? {it: ${share}} close?`;
const list = `${part} ((comma | semicolon | comma? "and") ${part}){1,6}`;
const gap = `(!stop&!semicolon&!@rate&!@fraction&!@percent){0,14}`;
const once = `(("each" | "every" | "all") (people | @counted | content) (${plain}){0,6} ("one" | "once" | "single" | @counted) | "one" content{1,2} ("each" | "per" (people | content)) | "mutually" "exclusive")`;

export const exclusivePercents: Form = form<ExclusivePercents>({
  id: "exclusive-percents",
  title: "Percentages of classes of which each subject is in one",
  yields: "exclusive-percents",
  isOverlay: true,
  match: `{said: ${once}} ${gap} colon ${list} | ${list} (semicolon | comma | open | dash) content{0,2} {said: ${once}} | ^ "smoking" ${gap} colon ${list}`,
  value: partsOf,
  show: ({ parts }) => parts.map(({ label, percent }) => `${label} ${showPrinted(percent)}%`).join(" & "),
  examples: `
    Each woman was put into one class: none 46%, mild 38%, severe 17%      -> none 46% & mild 38% & severe 17%
    ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
    Pain, one answer each: none 46%, mild (38%) and severe (17%)           -> none 46% & mild 38% & severe 17%
    M0 or M1a 30.2%, M1b 24.8%, M1c 41.4%; every patient had one class     -> M0 or M1a 30.2% & M1b 24.8% & M1c 41.4%
    Smoking status: never 51.4%, former 32.3%, current 26.3%               -> never 51.4% & former 32.3% & current 26.3%
    Smoking, response: never 51.4%, others 32.3%, former 26.3%             -> nothing
    Local control was worse in T2 (T1: 98%, T2: 80%)                       -> nothing
    Pain was mild in 46%, severe in 38%; nausea 12%, rash 20%              -> nothing
  `,
});

function partsOf(match: Match): ExclusivePercents | null {
  const items = match.each("it").map(([unit]) => sharesOf(unit!));
  const labels = match.each("label");
  const parts = items.flatMap(([one, other], at) =>
    one && !other && !one.approximate && one.percent !== null
      ? [{ label: textOf(labels[at] ?? []), count: one.count, percent: one.percent }]
      : [],
  );
  if (parts.length !== items.length || new Set(parts.map(({ label }) => label)).size < parts.length) return null;
  return match.has("said") || parts.every(({ label }) => habits.test(label)) ? { parts } : null;
}

const textOf = (units: readonly Token[]): string => units.map(({ text }) => text).join(" ");

/** Nobody has two of these habits of smoking. */
const habits = /^(?:never|former|ex-?|past|current)(?: ?-?smokers?)?$/i;
