/** How many events befell subjects: `two local recurrences were observed`, `one fatal adverse event`. */
import { form, type Match, without } from "../../../language/index.ts";
import { integerOf, nounOf } from "../counted-unit.ts";
import { type Share, shareOf, showShares, thingOf } from "../share.ts";

const event = `(toxicity | "recurrence" | "recurrences" | "relapse" | "relapses")`;
const described = `(@labelled | @grade | roman | dash | slash | content&!people&!past&!occasion){0,5}`;

const counted = `({count: integer&!year (?! unit | timeUnit | ~word | ~dash)} ${described} {noun: ${event}} | {count: {counted: @counted}})`;
/** A verb behind it that says that it was observed. */
const observed = `((comma | "or" | "and" | open !close{1,6} close) @counted? word{0,3}){0,2} be? (occurrence | "deemed" | "considered")`;
/** In units: how far before a number `there were` may stand. */
const reach = 8;

const isThere = ({ units, from }: Match): boolean => {
  const before = units.slice(Math.max(0, from - reach), from);
  const at = before.findLastIndex(({ folded }) => folded === "there");
  return at >= 0 && before[at + 1]?.lexeme.classes.has("be") === true;
};

export const countEvents = form<readonly Share[]>({
  id: "count-events",
  title: "A number of events that were observed",
  yields: "count",
  match: `{observed: ${counted}} (?= ${observed}) | ${counted}`,
  unless: { untold: (match) => !match.has("observed") && !isThere(match) },
  value: (match) => {
    const count = match.one("count")!;
    const noun = match.has("counted") ? nounOf(count) : match.all("noun");
    if (!["toxicity", "timeToEvent"].some((name) => noun.at(-1)!.lexeme.classes.has(name))) return null;
    const share = shareOf({ count, noun }, false);
    const isAlike = noun.at(-1)!.lexeme.classes.has("plural") === (integerOf(count) ?? 0) > 1;
    return isAlike ? [{ ...share, unit: "occasion" as const }] : null;
  },
  show: showShares,
  examples: `
    Two local recurrences were observed, and one fatal adverse event occurred   -> 2 recurrence | 1 event
    ~~~~~~~~~~~~~~~~~~~~~                    ~~~~~~~~~~~~~~~~~~~~~~~
    25 relapses and 13 deaths were recorded; there were 35 recurrences and 3 reactions -> 25 relapse | 35 recurrence | 3 reaction
    two grade 3 toxicities of zinc                                              -> nothing (untold)
    two grade 3 goals                                                      -> nothing
  `,
});

export const eventsCompared = form<readonly Share[]>({
  id: "counts-compared",
  title: "How many had an event in two groups, in brackets behind it",
  yields: "count",
  match: `open {item: integer&!year} versus stop? {item: integer&!year} (close | (?= (comma | semicolon) ratioName))`,
  unless: {
    other: without(
      `toxicity&!"events" adverb? | (toxicity | timeToEvent | "deaths" | "mortality" | "events") (word&!and&!"than"){1,9}`,
    ),
  },
  value: (match) => match.each("item").map(([count]) => shareOf({ count }, false)),
  show: showShares,
  examples: `
    neutropenia (507 vs 362) and fatigue (45 vs. 27)    -> 507 & 362 | 45 & 27
    no difference in deaths was seen overall (69 vs 70, HR 0.96)  -> 69 & 70
    her weight (507 vs 362)                             -> nothing (other)
    neutropenia (507)                                   -> nothing
  `,
});

export const eventsOfGroups = form<readonly Share[]>({
  id: "events-of-groups",
  title: "How many events there were in two groups, with their noun",
  yields: "count",
  match: `{item: integer&!year | @counted} versus stop? {item: @counted}`,
  value: (match) => {
    const [first, second] = match.each("item").map(([count]) => nounOf(count));
    const noun = second!;
    if (first!.length > 0 && thingOf(first!) !== thingOf(noun)) return null;
    if (!["toxicity", "fatality"].some((name) => noun.at(-1)?.lexeme.classes.has(name))) return null;
    return match.each("item").map(([count]) => ({ ...shareOf({ count, noun }, false), unit: "fatality" as const }));
  },
  show: showShares,
  examples: `
    survival was alike (593 vs 576 events; p = 0.3)     -> 593 event & 576 event
    with zinc or without, 298 events versus 332 events  -> 298 event & 332 event
    298 women versus 332 deaths                         -> nothing
    zinc was given (57 vs 60 men)                       -> nothing
  `,
});
