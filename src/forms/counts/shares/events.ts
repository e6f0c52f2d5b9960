/** How many events befell subjects: `two local recurrences were observed`, `one fatal adverse event`. */
import { form, without } from "../../../language/index.ts";
import { integerOf, nounOf, type Share, shareOf, showShares } from "../share.ts";

const event = `(toxicity | "recurrence" | "recurrences" | "relapse" | "relapses")`;
const described = `(@labelled | @grade | roman | dash | slash | content&!people&!past&!occasion){0,5}`;

export const countEvents = form<readonly Share[]>({
  id: "count-events",
  title: "A number of events that were observed",
  yields: "count",
  match: `({count: integer&!year (?! unit | timeUnit | ~word | ~dash)} ${described} {noun: ${event}} | {count: {counted: @counted}}) (?= ((comma | "or" | "and" | open !close{1,6} close) word{0,3}){0,2} be? (occurrence | "deemed" | "considered"))`,
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
    two grade 3 toxicities                                                      -> nothing
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
  match: `open {item: integer&!year} versus stop? {item: @counted} (?= close | semicolon | comma)`,
  value: (match) => {
    const noun = nounOf(match.each("item")[1]?.[0]);
    if (!["toxicity", "fatality"].some((name) => noun.at(-1)?.lexeme.classes.has(name))) return null;
    return match.each("item").map(([count]) => ({ ...shareOf({ count, noun }, false), unit: "fatality" as const }));
  },
  show: showShares,
  examples: `
    survival was alike (593 vs 576 events; p = 0.3)     -> 593 event & 576 event
    zinc was given (57 vs 60 men)                       -> nothing
  `,
});
