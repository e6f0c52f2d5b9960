/** Words that lead to a number or stand behind it in one form or another: what each may be there, whatever it is elsewhere. */
import { words } from "./inflect.ts";

export const leads = {
  /** `in 12`, `among 40`: prepositions before a number of those told of. */
  placeLead: words("in of on from with by among for to"),
  /** `these 40`, `all 12`. */
  groupLead: words("the these those all our"),
  /** `the two`, `all four`, `into three`. */
  numeralLead: words("the these those all last next other into between"),
  /** `of the study`, `for efficacy`: between a label and its subjects. */
  labelLead: words("of the all for in study efficacy actual analysis"),
  labelTail: words("with without who whose alive in having"),
  /** Before or behind a number without a noun. */
  bareLead: words("in on for from under at after before without by each receiving received treated given assigned"),
  diseaseTail: words("to from after on until following of for"),
  /** `was to be 40`, `aimed at 40`: a number that was planned. */
  planLead: words(
    "will planned required needed target expected anticipated necessary aim aims aimed goal plan plans estimated",
  ),
  takenTail: words("in per for to received of were enrolled assigned"),
  cohortLead: words("of comprising involving from in with including comprised on"),
  armTail: words("in to on for received receiving patients given the"),
  /** `cycles lasted 21 days`. */
  cycleLead: words("was is of lasted lasting were lasts every"),
  cycleJoint: words("and then followed by with a an alternating of daily treatment dosing"),
  scheduleLead: words("repeated given administered recycled orally schedule starting"),
  testJoint: words("and with by for of the a value significant"),
  /** `in 1997`, `until 2005`. */
  yearLead: words("in since until during from between before after by through to and"),
  /** `if the trial is ongoing`. */
  deniesStatus: words("if whether once after until when would previous previously earlier"),
  /** `2 x 2 factorial`. */
  designName: words("factorial mixed design crossover within repeated-measures anova table contingency"),
  /** `1.2 million`. */
  powerWord: words("thousand million billion"),
  /** `three times`, `2-fold`. */
  multiplier: words("times fold -fold time x log logs"),
  /** `one of`, `one another`: one as a pronoun. */
  pronounTail: words("of or another more month was who to"),
  /** `more than`, `3 or fewer`. */
  lesserGreater: words("more less fewer greater higher lower larger smaller above below older younger over under"),
  /** What ends the words on a number in a clause, as signs of punctuation do. */
  clauseWord: words("and or including included were was are is vs versus while whereas but"),
  /** Between the numbers of a grade. */
  gradeJoint: words("or higher above greater more worse to and"),
  /** Parts one regimen from another. */
  regimenParting: words("then versus vs vs. while whereas thereafter"),
  /** `time to response`, `best response`: before a response that is none of a number of subjects. */
  responseLead: words("of to in for duration best overall objective among between versus vs and with or"),
  /** `prior response`: a trait, and no result. */
  priorWord: words("prior previous duration time loss baseline onset best"),
  ageLead: words("of over under between from least was range above below at"),
  clockUnit: words("a.m p.m a.m. p.m. am pm o'clock noon midnight h hours"),
} as const;
