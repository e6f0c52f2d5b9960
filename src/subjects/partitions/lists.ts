/** Finds a total in the sentence that leads to a list, and its parts in the items: `55 were excluded:` and `- duplicates (n = 21)`. */
import type { Draft } from "../../extractors/extractor.ts";
import type { Reading, Token } from "../../language/index.ts";
import { has } from "../text/words.ts";
import { cues } from "./cues.ts";

/** So many items, each with one number. */
const items = { least: 2, most: 15 };

/** How surely the items are all there are: by what the sentence says of them. */
const reliabilities = { told: 0.98, other: 0.85 };

export function* listDivisionsOf(readings: readonly Reading[]): Iterable<Draft<"partition">> {
  for (const [at, lead] of readings.entries()) {
    if (lead.part.kind === "list-item" || !lead.prose?.text.trimEnd().endsWith(":")) continue;
    const list = listBehind(readings, at);
    if (list.length < items.least || list.length > items.most) continue;
    const division = divisionOf(lead, list);
    if (division) yield division;
  }
}

function listBehind(readings: readonly Reading[], at: number): readonly Reading[] {
  let to = at + 1;
  while (readings[to]?.part.kind === "list-item") to++;
  return readings.slice(at + 1, to);
}

function divisionOf({ prose, part, index }: Reading, list: readonly Reading[]): Draft<"partition"> | null {
  const sentence = prose!.sentences.at(-1);
  const tokens = prose!.tokens.slice(sentence?.from ?? 0);
  const numbers = tokens.filter((_, i) => isCount(tokens, i));
  const whole = numbers.at(-1);
  const parts = list.map((item) => countIn(item.prose?.tokens ?? []));
  if (!whole || tokens.some(isOfSome) || parts.includes(null)) return null;
  const n = Number(whole.value!.digits);
  const own = parts as number[];
  if (n < 3 || own.every((count) => count === n)) return null;
  return {
    kind: "partition",
    form: "list-division",
    value: {
      whole: { n, claim: "" },
      parts: own.map((count) => ({ label: "", n: count, claim: "" })),
      reliability: tokens.some(isDivided) ? reliabilities.told : reliabilities.other,
      beside: numbers.slice(0, -1).map(({ value }) => Number(value!.digits)),
    },
    prose: prose!.prose,
    start: whole.start,
    end: whole.end,
    place: {
      part: part.kind,
      role: part.role,
      tag: null,
      headings: [...part.headings],
      partIndex: index,
      sentence: prose!.sentences.length - 1,
      row: null,
      column: null,
    },
  };
}

/** The only number of an item that counts something; `null` where there are several, or fractions and ranges. */
function countIn(tokens: readonly Token[]): number | null {
  if (tokens.some((token) => isOfSome(token))) return null;
  const counts = tokens.filter((_, at) => isCount(tokens, at));
  return counts.length === 1 ? Number(counts[0]!.value!.digits) : null;
}

const units = ["unit", "doseUnit", "timeUnit", "percent", "dash", "slash", "plus-minus", "compare", "currency"];
const labels = ["numberedWord", "grade", "stageWord", "timeLabel", "scoreWord", "label", "dash", "slash", "compare"];

/** A whole number of things: no year, no percentage, no dose, no number of a group. */
function isCount(tokens: readonly Token[], at: number): boolean {
  const { value, inWords } = tokens[at]!;
  if (value?.scale !== 0 || value.negative || inWords || value.digits.length > 7) return false;
  const [before, behind] = [tokens[at - 1], tokens[at + 1]];
  const isYear = value.digits.length === 4 && /^(?:19|20)/.test(value.digits) && !has(behind, "people");
  const isIn = (token: Token | undefined, names: readonly string[]): boolean => names.some((name) => has(token, name));
  return !isYear && !isIn(behind, units) && behind?.text !== "%" && (before?.text === "=" || !isIn(before, labels));
}

const isOfSome = (token: Token): boolean =>
  cues.including.has(token.folded) || cues.loose.has(token.folded) || has(token, "toxicity") || has(token, "median");

/** What tells that the items are all there are. */
const divided = ["leaving", "randomisation", "armHead", "total", "screening"];
const isDivided = (token: Token): boolean =>
  divided.some((name) => has(token, name)) || cues.divided.has(token.folded) || cues.leftOut.has(token.folded);
