/** Collects cohorts that a document compares without stating their sizes: `in the placebo group`, `20% with A and 46% with B`. */
import type { Cohort } from "../../claims/index.ts";
import type { Draft } from "../../extractors/extractor.ts";
import { closingBracket, openingBracket, type ProseReading, type Reading, type Token } from "../../language/index.ts";
import { type PlacedShare, sharesBySentence } from "../text/shares.ts";
import { has, isOutcome, setOf } from "../text/words.ts";
import { labelAfter, labelBefore, labelKey } from "./label.ts";
import { letteredAt } from "./lettered.ts";
import type { CohortRegistry } from "./registry.ts";
import { suspendedAt } from "./suspended.ts";

/** What stands in front of `group` or `arm` without naming one. */
const generic = setOf(
  "each both either treatment study two three four same one other single all age parallel patient this that these those respective comparison per multi double whole entire total our overall another any every first second several different within between intergroup risk matched the a an no which randomized randomised trial studied larger smaller small large and or of in blood sex race ethnic peer focus test subject cooperative oncology working dosing administration dose combination new drug active none neither well-tolerated effective feasible tolerable safe promising outpatient salvage second-line first-line conditioning preparative",
);
const heads = setOf("group arm arms groups regimen regimens schedule recipients subgroup subset");
const subgroupHeads = setOf("subgroup subset");

/** `the pembrolizumab group`, `in the low-dose arm`, `arm A`: up to four words. Gives those called subgroups. */
export function registerArms({ tokens, text }: ProseReading, registry: CohortRegistry): Cohort[] {
  const subgroups: Cohort[] = [];
  const places: number[] = [];
  for (let i = 0; i < tokens.length; i++) if (heads.has(tokens[i]!.folded)) places.push(i);
  const isControlled = places.some((i) => has(tokens[i - 1], "controlWord"));
  for (const i of places) {
    const token = tokens[i]!;
    const lettered = letteredAt(tokens, i, tokens.length);
    if (lettered) {
      for (const { words, label } of lettered.items) registry.add(words, label);
      continue;
    }
    let from = i;
    while (from > 0 && i - from < 5 && isNamePart(tokens, from - 1)) from--;
    while (from < i && tokens[from]!.kind === "punct") from++;
    const words = tokens.slice(from, i).map((word) => word.folded);
    const isSet = isControlled && token.folded.length < 7 && isGivenGroup(tokens, i);
    if (isSet) from = i - 1;
    const own = isSet ? [tokens[i - 1]!.folded] : words;
    if (own.length === 0 || (!isSet && own.every((word) => generic.has(word))) || !isOpening(tokens[from - 1]))
      continue;
    const isSubgroup = subgroupHeads.has(token.folded);
    const label = text.slice(tokens[from]!.start, tokens[isSubgroup ? i : i - 1]!.end);
    const cohort = registry.add(own, label);
    if (isSubgroup) subgroups.push(cohort);
    else if (token.folded.endsWith("s")) registerOther(tokens, text, from, registry);
  }
  return subgroups;
}

/** `LV and V arms`: the name in front of the last one. */
function registerOther(tokens: readonly Token[], text: string, at: number, registry: CohortRegistry): void {
  if (!/^(?:and|or|vs|versus)$/.test(tokens[at - 1]?.folded ?? "")) return;
  const suspended = at > 2 ? suspendedAt(tokens, at - 3, tokens.length) : null;
  if (suspended) {
    registry.add(suspended.words, suspended.label);
    return;
  }
  const range = labelBefore(tokens, at - 1, Math.max(0, at - 6));
  if (!range || range[1] - range[0] > 4) return;
  const { words, label } = nameOf(tokens, text, range);
  if (!words.some((word) => isOutcome(word) || generic.has(word))) registry.add(words, label);
}

const isGiven = ({ folded, lexeme: { classes } }: Token): boolean =>
  classes.has("treatmentHead") ||
  classes.has("studyHead") ||
  /^(?:test|active|intervention|experimental|drug|new)$/.test(folded);

/** `the treatment group` beside a control group: what is given tells it, however general the word. */
function isGivenGroup(tokens: readonly Token[], at: number): boolean {
  const isArticle = /^(?:the|an?|in|and|or|vs)$/.test(tokens[at - 2]?.folded ?? "the");
  return (
    isArticle && tokens[at - 1] !== undefined && isGiven(tokens[at - 1]!) && /^(?:group|arm)$/.test(tokens[at]!.folded)
  );
}

const breaks = setOf(
  "to with in on for from by than was were is are had of the a an and or as at both each either between compared versus vs v receiving received into per treated assigned respectively while whereas who among",
);

function isNamePart(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!;
  if (token.kind === "number")
    return (tokens[at + 1]?.text === "-" && tokens[at + 2]?.kind === "word") || has(tokens[at + 1], "doseUnit");
  if (token.kind === "word")
    return (!breaks.has(token.folded) || /^[B-Z]$/.test(token.text)) && !generic.has(token.folded);
  return token.kind === "punct" && /^[-/+–]$/.test(token.text);
}

/** A name is opened by an article, a preposition, a comparison or the beginning. */
function isOpening(before: Token | undefined): boolean {
  return before === undefined || before.kind === "punct" || breaks.has(before.folded);
}

const links = /^(?:with|for|in|among|on|by)$/;

/** Registers the names beside the shares of a comparison, when each of two neighbours has its own, told in the same way. */
export function registerCompared(
  drafts: readonly Draft[],
  readings: readonly Reading[],
  registry: CohortRegistry,
): void {
  for (const sentence of sharesBySentence(drafts, readings)) {
    const names = sentence.map(({ place }, index) => {
      const stop = sentence[index + 1]?.place.from ?? place.sentence.to;
      const start = sentence[index - 1]?.place.to ?? place.sentence.from;
      return {
        behind: nameBehind(place.reading, place.to, stop),
        before: nameBefore(place.reading, place.from, start),
        bracketed: nameBeforeBracket(place.reading, place.from, start),
        within: nameWithin(place.reading, place.to, stop),
      };
    });
    for (let i = 1; i < names.length; i++) {
      for (const side of ["behind", "before", "bracketed", "within"] as const) {
        const [first, second] = [names[i - 1]![side], names[i]![side]];
        if (!first || !second || labelKey(first.words) === labelKey(second.words)) continue;
        if (!comparesAt(sentence[i - 1]!, sentence[i]!) || isOfCountedPeople(sentence[i]!)) continue;
        if ([...first.words, ...second.words].some((word) => isOutcome(word))) continue;
        registry.add(first.words, first.label);
        registry.add(second.words, second.label);
      }
    }
  }
}

/** `78 men (23% with asthma; 82% with sepsis)`: what is said of those who are counted is not compared. */
function isOfCountedPeople({ place: { reading, from, sentence } }: PlacedShare): boolean {
  const { tokens } = reading;
  const opened = openingBracket(tokens, from, Math.max(sentence.from, from - 40));
  return opened > sentence.from && has(tokens[opened - 1], "people") && tokens[opened - 2]?.kind === "number";
}

/** `and`, `versus`, `compared with` or a semicolon between two shares of a sentence. */
function comparesAt(first: PlacedShare, second: PlacedShare): boolean {
  const { tokens } = first.place.reading;
  if (second.place.from - first.place.to > 40) return false;
  return tokens
    .slice(first.place.to, second.place.from)
    .some((token) => /^(?:vs|versus|v|and|compared|than|;|,)$/.test(token.folded));
}

/** The name behind a share, when a preposition leads to it: `46% with 10 mg amisulpride`. `stop` is where the next share begins. */
export function nameBehind(
  { tokens, text }: ProseReading,
  to: number,
  stop: number,
): { words: string[]; label: string } | null {
  const at = skipBrackets(tokens, to, stop);
  if (!links.test(tokens[at]?.folded ?? "")) return null;
  const range = labelAfter(tokens, at + 1, stop);
  return range && nameOf(tokens, text, range);
}

/** The name in front of a share in a list: `neratinib, 29%`, `PCb: 52.2%`. */
export function nameBefore(
  { tokens, text }: ProseReading,
  from: number,
  start: number,
): { words: string[]; label: string } | null {
  const mark = tokens[from - 1]?.text;
  if (mark === "," && tokens[from + 1]?.text !== "%") return null;
  if (mark !== "," && mark !== ":" && mark !== "=") return null;
  let first = from - 1;
  while (first > start && from - first < 8 && (isListed(tokens[first - 1]!) || has(tokens[first], "doseUnit"))) first--;
  const isPredicate = predicates.has(tokens[first - 1]?.folded ?? "") || isOfCounted(tokens, first - 1);
  return first < from - 1 && !isPredicate ? nameOf(tokens, text, [first, from - 1]) : null;
}

/** The name in front of the bracket that a share opens: `with osimertinib (71%; ...) than with pemetrexed (31%; ...)`. */
function nameBeforeBracket(
  { tokens, text }: ProseReading,
  from: number,
  start: number,
): { words: string[]; label: string } | null {
  if (!/^[([]$/.test(tokens[from - 1]?.text ?? "")) return null;
  const range = labelBefore(tokens, from - 1, start);
  const lead = range && tokens[range[0] - 1]?.folded;
  return range && /^(?:with|for|in|by|on|receiving)$/.test(lead ?? "") ? nameOf(tokens, text, range) : null;
}

/** The name that the bracket of a share ends with: `9/27 (33%; zinc 75 mg)`. */
function nameWithin(
  { tokens, text }: ProseReading,
  to: number,
  stop: number,
): { words: string[]; label: string } | null {
  let at = to;
  while (at < stop && tokens[at]!.text === "%") at++;
  if (!/^[,;]$/.test(tokens[at]?.text ?? "")) return null;
  const closed = closingBracket(tokens, at + 1, Math.min(stop, at + 9));
  if (closed <= at + 1) return null;
  const own = tokens.slice(at + 1, closed);
  const isName = own.every((token, i) => isListed(token) || has(own[i + 1], "doseUnit"));
  return isName && own.some(({ kind }) => kind === "word") && !has(own[0], "statistic")
    ? nameOf(tokens, text, [at + 1, closed])
    : null;
}

/** `64% were men, 76% had`: said of those who are counted. */
function isOfCounted(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return (
    has(tokens[at], "be") && (before?.kind === "number" || /^[%)]$/.test(before?.text ?? "") || has(before, "people"))
  );
}

const predicates = setOf("had have has showed presented developed received underwent reported achieved experienced");

/** Words that end a name read backwards: a predicate is none. */
const noName = setOf(
  "vs versus v and or was were is are had have has for in of with than rate rates respectively showed presented developed received underwent reported achieved experienced occurred remained died at to by from on among the who which that there only",
);

function isListed(token: Token): boolean {
  if (token.kind === "word") return !noName.has(token.folded);
  return token.kind === "punct" && /^[-/+–]$/.test(token.text);
}

function skipBrackets(tokens: readonly Token[], at: number, stop: number): number {
  let i = at;
  while (i < stop && /^[)\]%]$/.test(tokens[i]!.text)) i++;
  if (has(tokens[i], "open")) {
    const closed = closingBracket(tokens, i + 1, stop);
    return closed < 0 ? stop : closed + 1;
  }
  while (i < stop && /^(?:of|patients|subjects|women|men)$/.test(tokens[i]!.folded)) i++;
  return i;
}

function nameOf(
  tokens: readonly Token[],
  text: string,
  [from, to]: readonly [number, number],
): { words: string[]; label: string } {
  const slice = tokens.slice(from, to);
  return { words: slice.map((token) => token.folded), label: text.slice(slice[0]!.start, slice.at(-1)!.end) };
}
