/** A count and its whole joined by a slash. */
import { after, before, form, type Match } from "../../../language/index.ts";
import { inLabels, isArmNumber, labelled } from "../guards.ts";
import { integerOf, type Share, shareIn, showShares, thingOf } from "../share.ts";

export const fractionSlash = form<readonly Share[]>({
  id: "fraction-slash",
  title: "A count and its whole joined by a slash",
  yields: "fraction",
  match: `({opening: "n"} (equals | "¼" | colon))? {count: integer&!year&!numeral} slash {whole: integer&!numeral} (?! slash | plus | ~dash | ~word | percent | "grade" | "grades")
    noun-phrase? (befalling? percent-behind)?`,
  unless: {
    labelled,
    inLabels,
    chained: before(`slash | ~dash | ~"." | plus`),
    numbered: (match) => isArmNumber(match) && !match.has("p") && (integerOf(match.one("whole")) ?? 0) < 10,
    vague: (match) => (integerOf(match.one("whole")) ?? 0) <= 5 && match.before()?.lexeme.classes.has("approximation") === true,
    measured: after(`unit | timeUnit | dash unit`),
    month: isMonth,
    model: before(`capital&unknown (?= integer slash integer content&!past)`),
  },
  value: (match) => {
    const [share] = [shareIn(match)];
    const { count, denominator, percent } = share;
    if (denominator === null || denominator < 2) return null;
    const isStrange = count! > denominator && percent === null && thingOf(match.all("noun")) !== "patients";
    return isStrange ? null : [share];
  },
  show: showShares,
  examples: `
    Rash in 9/21 (42.9%), pain in 6/20 women, (n = 14/26), control arm 6/40    -> 9/21 = 42.9% | 6/20 patients | 14/26 | 6/40
            ~~~~~~~~~~~~          ~~~~~~~~~~   ~~~~~~~~~~              ~~~~
    41/43 samples (95%) were positive           -> 41/43 = 95% sample
    grade 3/4 events                            -> nothing (labelled)
    grades 1 and 2/4                            -> nothing (inLabels)
    at 5/15/45 mg                               -> nothing (chained)
    cohort 1/2                                  -> nothing (numbered)
    about 2/3 of them                           -> nothing (vague)
    14/21 mg                                    -> nothing (measured)
    between 09/92 and 12/96                     -> nothing (month)
    the Clinac 6/100 linear accelerator         -> nothing (model)
    in 12 or 30 men                             -> nothing
  `,
});

/** `between 09/92 and 12/96`: months and years of two digits. */
function isMonth(match: Match): boolean {
  const [month, year] = [match.one("count")!.text, match.one("whole")!.text];
  if (!/^(?:0[1-9]|1[0-2])$/.test(month) || !/^\d\d$/.test(year)) return false;
  return /^(?:between|from|until|since|and|to|through|-)$/.test(match.before()?.folded ?? "");
}
