/** A number of subjects that a text takes up again: `of the 60 patients`, `12 of 60 women`, with nothing that narrows them down. */
import type { Form, Match, Token } from "../../../language/index.ts";
import { nounOf } from "../counted-unit.ts";
import { type Share, sharesOf, showShares } from "../share.ts";
import { evidence } from "./evidence.ts";

export interface TakenUp {
  readonly tells: "taken-up";
  /** The number itself, or the share whose denominator it is. */
  readonly of: readonly [Share];
  /** The noun as printed: `patients`, `women`. */
  readonly noun: string;
  /** `of the 60 patients`, and not `12 of 60 patients`. */
  readonly isDetermined: boolean;
  /** By the word of their population (`the 60 patients enrolled`), or told as a total, of which a text may have several. */
  readonly isNarrowed: boolean;
  /** Some of those told of: `among 12 patients with asthma`. */
  readonly isSome: boolean;
}

/** What may follow subjects that nothing narrows down: the end of the clause, or their verb. */
const atEnd = `(open @percent close)? (?= comma (?! relative | preposition) | stop | semicolon | colon | close | be | have | auxiliary | outcomeVerb&past | preterite | past&!treating&!randomisation&!screening (?= determiner | content&!past) | ("experienced" | "developed" | "achieved") | $)`;
const taken = `{population: (enrolment&past | randomisation&past | treating&past | observation&past)}?`;
const determined = `("the" | "these" | "those" | "all" | "our"){1,2}`;
const group = `("this" | "our" | "the" | "present" | "current"){1,2} ("series" | "study" | "cohort" | "group" | "sample" | "population") "of"`;

/** Adjectives before the noun narrow the subjects down: `12 of 48 evaluable patients`. */
function takenUp(match: Match): TakenUp | null {
  const it = match.one("it")!;
  const shares = sharesOf(it);
  const [share] = shares;
  if (!share || shares.length > 1 || share.unit !== "subject" || share.approximate) return null;
  if (it.mention!.kind === "fraction" && share.denominator === null) return null;
  const noun = countedNoun(it);
  if (noun.length !== 1) return null;
  const isDetermined =
    it.mention!.kind === "count" || it.mention!.units.some(({ lexeme }) => lexeme.classes.has("article"));
  return {
    tells: "taken-up",
    of: [share],
    noun: noun[0]!.folded,
    isDetermined,
    isNarrowed: match.has("population") || match.has("total"),
    isSome: false,
  };
}

/** Whatever narrows them down. */
function takenFrom(match: Match): TakenUp | null {
  const it = match.one("it")!;
  const shares = sharesOf(it);
  const [share] = shares;
  const noun = countedNoun(it).at(-1);
  if (!share || shares.length > 1 || share.unit !== "subject" || share.approximate || !noun) return null;
  if (it.mention!.kind === "fraction" && share.denominator === null) return null;
  return { tells: "taken-up", of: [share], noun: noun.folded, isDetermined: false, isNarrowed: false, isSome: true };
}

/** The noun phrase of the last number within a unit. */
function countedNoun(unit: Token): readonly Token[] {
  const last = unit.mention!.units.findLast(({ mention }) => mention?.kind === "counted");
  return nounOf(last);
}

export const takenUpAgain: Form = evidence<TakenUp>({
  id: "subjects-taken-up",
  title: "Subjects that were told of before",
  match: `{it: @fraction} ${taken} ${atEnd} | (${determined} | (^ | colon) "of" | ${group} | {total: "total"} "of") {it: @count} ${taken} ${atEnd}`,
  value: takenUp,
  show: ({ of, noun }) => `${showShares(of)}: ${noun}`,
  examples: `
    rash in 12 of 60 women. Of the 59 patients, 3 died    -> 12/60 patients: women | 59 patients: patients
    Of 139 patients, 21 had rash, as in 7 of the 30 patients enrolled   -> 139 patients: patients | 7/30 patients: patients
    in this series of 35 patients, a total of 61 patients were seen     -> 35 patients: patients | 61 patients: patients
    twenty of the 50 patients reached remission     -> 20/50 patients: patients
    12 of 60 women with asthma, of the 59 patients treated with zinc    -> nothing
    12 of 60 evaluable women. The 59 patients, who had asthma           -> nothing
    rash in about 12 of 60 lesions. We treated 60 patients              -> nothing
  `,
});

export const takenFromTold: Form = evidence<TakenUp>({
  id: "subjects-taken-from",
  title: "Some of the subjects that were told of before",
  match: `(^ | colon | semicolon) ("out"? "of" | "among" | "amongst") determiner{0,2} content{0,2} {it: @count} (?= !comma&!stop&!semicolon&!be) | {it: @fraction} ("with" | "who" | "whose" | "in" | "for" | past)`,
  value: takenFrom,
  show: ({ of, noun }) => `${showShares(of)}: ${noun}`,
  examples: `
    Among 12 patients with asthma, 3 died. Of the first 18 assessable women treated with zinc, 6 improved    -> 12 patients: patients | 18 patients: women
    rash in 12 of 60 women with asthma                    -> 12/60 patients: women
    Among about 12 patients with asthma, 3 died. We compared them with 30 patients with eczema     -> nothing
    Among 12 lesions with pain, 3 grew                    -> nothing
  `,
});
