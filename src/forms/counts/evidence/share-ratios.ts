/** Two shares and the odds ratio or relative risk that is stated for them. */
import { type Printed, showPrinted } from "../../../document/index.ts";
import { before, form, type Match, type Token } from "../../../language/index.ts";
import { figureIn } from "../../figures/figure.ts";
import type { Bounds } from "../../intervals/bounds.ts";
import type { Interval } from "../../intervals/intervals.ts";
import { type Share, sharesOf, showShares } from "../share.ts";

/** Two shares, the ratio that is stated for them, and its interval where one stands behind it. */
export interface ShareRatio {
  readonly shares: readonly [Share, Share];
  readonly measure: "OR" | "RR";
  readonly ratio: Printed;
  readonly bounds: Pick<Bounds, "lower" | "upper"> | null;
  /** Words tell of an adjustment, a model, pooling, pairs or clusters: none that the four numbers alone give. */
  readonly modelled: boolean;
  /** Offsets of the ratio with its name. */
  readonly start: number;
  readonly end: number;
}

const joint = `(comma? ("and" | versus stop? | "compared" ("with" | "to") | "than" | "against") | comma (versus stop?)? | slash)`;
const words = `(beside | people){0,10}`;
const shares = `({it: any-share} close? ${words} ${joint} ${words} open? {it: any-share} | {it: @rate | @fraction | @count})`;
/** What may stand between the shares and the name of the ratio: words on the second group, no other share and no other ratio. */
const between = `close? ((?! comma | "and") (beside | people) (?! any-share)){0,8} ((close | comma | semicolon | colon | open | determiner | "with" | "crude" | modelled | otherAnalysis | respectively | @p | dash) (?! any-share)){0,6}`;
/** `OR` and `RR` may have been read as response rates before. */
const abbreviation = `oddsRatio | riskRatio | @category`;
const name = `{name: ${abbreviation} | "odds" ratioWord | "risk" ratioWord | "relative" ("risk" | "risks")} (open (${abbreviation}) close)?`;
/** Words on what the ratio is of: `odds ratio for surgical referral, 0.17`. */
const subject = `(("for" | "of") (?! number) (word&!and&!versus&!be){1,4})?`;
const value = `(equals | comma | colon | be | "of"){0,2} {ratio: figure} (?! dash | "to" | "times" | "fold" | versus | "and" decimal-number)`;
const interval = `((comma | semicolon | open){0,2} {interval: @interval | @bounds})?`;

function ratioOf(match: Match): ShareRatio | null {
  const own = match.each("it").flatMap(([unit]) => sharesOf(unit!));
  const [first, second, third] = own;
  const figure = figureIn(match.all("ratio"));
  const named = match.all("name");
  const measure = measureOf(named);
  if (!first || !second || third || !figure || figure.unit !== "" || !measure) return null;
  const near = match.units.slice(Math.max(0, match.from - 25), match.to + 12);
  return {
    shares: [first, second],
    measure,
    ratio: figure.value,
    bounds: boundsOf(match.one("interval")),
    modelled: near.some(isModelled) || !/^(?:ORs?|RRs?|odds|risk|relative)$/i.test(textOf(named[0]!)),
    start: named[0]!.start,
    end: match.all("ratio").at(-1)!.end,
  };
}

/** A ratio, or its interval, that stands between the two shares. */
function hasRatioBetween(match: Match): boolean {
  const [first, last] = [match.each("it")[0]?.[0], match.each("it").at(-1)?.[0]];
  const between = match.units.slice(match.units.indexOf(first!) + 1, match.units.indexOf(last!));
  return between.some(({ lexeme: { classes }, folded, mention }) => {
    return classes.has("ratioWord") || /^risks?$/.test(folded) || /^(?:interval|bounds)$/.test(mention?.kind ?? "");
  });
}

/** `relative risk` names the ratio itself. */
const isModelled = ({ folded, lexeme: { classes } }: Token): boolean =>
  classes.has("otherAnalysis") || (classes.has("modelled") && folded !== "relative" && folded !== "unadjusted");

/** `or` is no odds ratio, and no other abbreviation of a response is one. */
function measureOf(named: readonly Token[]): ShareRatio["measure"] | null {
  const [first] = named as readonly [Token];
  if (named.length > 1) return first.folded === "odds" ? "OR" : "RR";
  const text = textOf(first);
  return /^\p{Ll}{0,3}ORs?(?:adj)?$|^A?ORs?$/u.test(text)
    ? "OR"
    : /^\p{Ll}{0,3}RRs?$|^ARRs?$|^IRR$/u.test(text)
      ? "RR"
      : null;
}

const textOf = (unit: Token): string => (unit.mention?.units[0] ?? unit).text;

function boundsOf(unit: Token | undefined): ShareRatio["bounds"] {
  const mention = unit?.mention;
  if (!mention) return null;
  const value = mention.value as Interval | Bounds;
  return "bounds" in value ? (value.bounds[0] ?? null) : value;
}

const show = ({ shares, measure, ratio, bounds, modelled }: ShareRatio): string =>
  [
    `${measure} ${showPrinted(ratio)} of ${showShares(shares)}`,
    ...(bounds
      ? [[bounds.lower, bounds.upper].map(({ value }) => (value ? showPrinted(value) : "NE")).join(" to ")]
      : []),
    ...(modelled ? ["modelled"] : []),
  ].join("; ");

export const ratioBehind = form<ShareRatio>({
  id: "ratio-behind-shares",
  title: "An odds ratio or relative risk behind the two shares it is of",
  yields: "share-ratio",
  isOverlay: true,
  match: `${shares} ${between} ${name} ${subject} ${value} ${interval}`,
  unless: {
    // `12%, 15% and 20% (OR 0.2)`: the ratio of two of three.
    several: before(`any-share close? (beside | people){0,10} ${joint} (beside | people){0,8} open?`),
    // `4% with 5 mg (RR 0.4) and 2% with 10 mg (RR 0.2)`: each is compared with a third.
    ofEach: hasRatioBetween,
  },
  value: ratioOf,
  show,
  examples: `
    4 of 96 (4%) with 5 mg (relative risk, 0.41; 95% CI 0.13 to 1.27), 2 of 114 (2%) with 10 mg (relative risk, 0.17) -> nothing (ofEach)
    rash in 14 of 40 (35%) and 25 of 41 (61%) (OR 0.34; 95% CI 0.14 to 0.85)   -> OR 0.34 of 14/40 = 35% & 25/41 = 61%; 0.14 to 0.85
    it was rarer (3/20 vs 9/21; relative risk (RR) = 0.35 [0.11-1.11])         -> RR 0.35 of 3/20 & 9/21; 0.11 to 1.11
    in 3/20 vs 9/21 women (p = 0.04; odds ratio for rash, 0.24)                -> OR 0.24 of 3/20 & 9/21 patients
    in 3/20 vs 9/21 women (adjusted odds ratio 0.3)                            -> OR 0.3 of 3/20 & 9/21 patients; modelled
    in 32/213 (15%) in the packing group and 24/220 (11%) in the other group (OR 0.69, 95% CI 0.39 to 1.22) -> OR 0.69 of 32/213 = 15% & 24/220 = 11%; 0.39 to 1.22
    in 3/20 vs 9/21 women, or 0.3 of them; 3/20 vs 9/21 (RR 35%)               -> nothing
    in 3/20 with zinc, 4/21 with iron and 9/21 with both (OR 0.3)              -> nothing (several)
    in 3/20 vs 9/21 women; weight fell in 12 (hazard ratio 0.3)                -> nothing
  `,
});

export const ratioBefore = form<ShareRatio>({
  id: "ratio-before-shares",
  title: "An odds ratio or relative risk before the two shares it is of",
  yields: "share-ratio",
  isOverlay: true,
  match: `${name} ${subject} ${value} ${interval} close? (comma | semicolon | colon | open | "for" | "with" | "based" "on" | dash){0,3} ${shares}`,
  value: ratioOf,
  show,
  examples: `
    healing was faster (RR 1.45; 18 of 40 vs 13 of 42 wounds)                  -> RR 1.45 of 18/40 & 13/42 wound
    an odds ratio of 0.34 (95% CI 0.14 to 0.85; 14 of 40 [35%] vs 25 of 41 [61%]) -> OR 0.34 of 14/40 = 35% & 25/41 = 61%; 0.14 to 0.85
    the hazard ratio was 0.34 (14 of 40 vs 25 of 41)                           -> nothing
  `,
});
