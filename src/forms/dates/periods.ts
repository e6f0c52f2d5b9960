/** Two dates joined as from and to, and what they bound by the words of their sentence. */
import { form, type Match, type Token } from "../../language/index.ts";
import { type Dated, type DateEvent, type FoundDate, type Period, showDated } from "./dated.ts";
import { dateOf } from "./found.ts";

/** How far to both sides the words are looked for. */
const reach = 30;

export const period = form<Period>({
  id: "date-period",
  title: "A time from one date to another",
  yields: "date-period",
  isOverlay: true,
  match: `"between" {from: @date} comma? ("and" | "to") {to: @date} | ("from" | "during" | "in" | "of" | comma | open) {from: @date} comma? ("to" | "through" | "until" | "till" | dash) {to: @date}`,
  value: (match) => {
    const [from, to] = [dateOf(match.one("from")!), dateOf(match.one("to")!)];
    if (!from || !to) return null;
    const events = eventsOf(match);
    const dated = (found: FoundDate, event: DateEvent): Dated => ({ ...found, event, estimated: events!.estimated });
    return { from, to, events: events && [dated(from, events.from), dated(to, events.to)] };
  },
  show: ({ events }) => events?.map(showDated).join(", ") ?? "of something",
  examples: `
    From 3 May 2011 to 9 October 2014, 88 women were enrolled -> enrolment-from 2011-05-03, enrolment-to 2014-10-09
    ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
    The trial will be conducted between May 2026 and June 2027 -> start 2026-05 (estimated), completion 2027-06 (estimated)
    Articles published between May 2010 and June 2012 on women treated -> of something
    in May 2010 and June 2012 women were enrolled           -> nothing
  `,
});

interface Events {
  readonly from: DateEvent;
  readonly to: DateEvent;
  readonly estimated: boolean;
}

function eventsOf({ units, from, to }: Match): Events | null {
  const words = units.slice(Math.max(0, from - reach), to + reach);
  const has = (name: string): boolean => words.some(({ lexeme }) => lexeme.classes.has(name));
  if (has("searchWord")) return null;
  const estimated = words.some(isAhead);
  if (has("intakeWord") && has("people")) return { from: "enrolment-from", to: "enrolment-to", estimated };
  return words.some(isCourse) ? { from: "start", to: "completion", estimated } : null;
}

/** `the trial at six sites was conducted`. */
function isCourse({ folded }: Token, at: number, all: readonly Token[]): boolean {
  if (folded !== "trial" && folded !== "study") return false;
  const behind = all.slice(at + 1, at + 10);
  const end = behind.findIndex(({ folded: word }) => /^[;.]$/.test(word));
  return (end < 0 ? behind : behind.slice(0, end)).some(
    ({ folded: word, lexeme }, place, words) =>
      lexeme.classes.has("carryingOut") || (word === "carried" && words[place + 1]?.folded === "out"),
  );
}

/** `will`, `aims to`, `is to`, `are to be`, `is planned`. */
function isAhead({ folded }: Token, at: number, all: readonly Token[]): boolean {
  const [next, third] = [all[at + 1], all[at + 2]];
  if (folded === "will" || folded === "would") return true;
  if (/^aims?$/.test(folded)) return next?.folded === "to";
  if (folded === "is" || folded === "are")
    return (
      (next?.folded === "to" && (folded === "is" || third?.folded === "be")) ||
      next?.lexeme.classes.has("forecastWord") === true
    );
  return false;
}
