/** A whole number with what it counts, as one unit: `57 consecutive patients`, `n = 41`. Later forms put it into shares and sizes. */
import { form, type Match, type Token } from "../../../language/index.ts";
import { type Counted, integerOf } from "../counted-unit.ts";

const show = ({ count, noun }: Counted): string =>
  [integerOf(count), ...noun.slice(-1).map(({ lexeme }) => lexeme.lemma)].join(" ");

export const counted = form<Counted>({
  id: "counted",
  title: "A number and its noun",
  yields: "counted",
  match: `{bound: greater | less}? {count: integer} (?! unit | timeUnit | powerWord | ~word&!people | ~dash | slash | "grade" | "grades") {noun: subjects | growths | things} | {count: integer} ~dash {noun: (people&singular | sample&singular)} | {count: number&!negative} {power: powerWord} {noun: subjects}`,
  unless: {
    choice: (match) => isChoice(match) && !isOfPeople(match.all("noun")),
    // `the trial of 1977 included women`: a verb, unless `the` or its like stands before the number.
    verb: (match) => match.all("noun")[0]?.folded === "included" && !match.before()?.lexeme.classes.has("groupLead"),
    name: (match) => isPlural(match.all("noun")) && match.one("count")!.text === "1",
  },
  value: (match) => {
    const [count, noun] = [match.one("count")!, match.all("noun")];
    const isPart = isSingular(noun) && (integerOf(count) ?? 0) > 1 && match.units[match.from + 1]?.folded !== "-";
    if (/^0\d/.test(count.text)) return null;
    if (match.has("power")) return { count: raised(count, match.one("power")!), noun, isBound: true };
    return isPart ? null : { count, noun, isBound: match.has("bound") };
  },
  show,
  examples: `
    57 consecutive, previously untreated patients and 14 lung lesions    -> 57 patient | 14 lesion
    ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~     ~~~~~~~~~~~~~~~
    three cycles in a 41-patient trial              -> 3 cycle | 41 patient
    1.06 million adults and 2 million women         -> 1060000 adult | 2000000 woman
    31 455 older adults                             -> 31455 adult
    149patients on zinc and 5HT neurons             -> 149 patient
    in 19 patients death was sudden                 -> 19 patient
    Corbet 1977 compared treating infants           -> nothing
    9 per 1000,000 women                            -> nothing
    three patient classes                           -> nothing
    after death 1 (PD-1) therapy, patients          -> nothing (name)
    three or four lesions, up to four lesions       -> nothing (choice)
    the 80 included women were older                -> 80 woman
    the set of 57 included women                    -> nothing (verb)
    65 lung adenocarcinomas, 414 general practitioners -> 65 adenocarcinoma | 414 practitioner
    and 12 underwent high-dose cycles, data from five controlled trials, patients with cancer -> 5 trial
  `,
});

export const equals = form<Counted>({
  id: "equals",
  title: "A number after n =",
  yields: "equals",
  match: `"n" (equals | "¼" | colon) {count: integer} (?! unit | ~dash number) {noun: subjects | things}?`,
  value: (match) => ({ count: match.one("count")!, noun: match.all("noun"), isBound: false }),
  show,
  examples: `
    the two groups (n = 606 and N=601 women)    -> 606 | 601 woman
                    ~~~~~~~     ~~~~~~~~~~~
    n was 12                                    -> nothing
  `,
});

const powers: ReadonlyMap<string, number> = new Map([
  ["thousand", 3],
  ["million", 6],
  ["billion", 9],
]);

/** `1.06 million`: a number known to so many places only. */
function raised(count: Token, power: Token): Token {
  const { digits, scale } = count.value!;
  const zeros = (powers.get(power.folded) ?? 0) - scale;
  return {
    ...count,
    end: power.end,
    value: { digits: digits + "0".repeat(Math.max(0, zeros)), scale: 0, negative: false },
  };
}

/** `three or four`, `up to four`: a bound of those who are taken in, and no count. */
const isChoice = (match: Match): boolean => {
  const [last, first] = [match.before()?.folded, match.before(2)];
  return (last === "or" && first?.kind === "number") || (last === "to" && first?.folded === "up");
};
/** `programmed death 1 (PD-1) therapy, patients`: one is no number of several. */
const isPlural = (noun: readonly Token[]): boolean => noun.at(-1)?.lexeme.classes.has("plural") === true;

const isOfPeople = (noun: readonly Token[]): boolean => noun.at(-1)?.lexeme.classes.has("people") === true;

/** `three patient classes` counts no patients. */
function isSingular(noun: readonly Token[]): boolean {
  const lexeme = noun.at(-1)?.lexeme;
  if (lexeme?.classes.has("sample")) return lexeme.classes.has("singular") && !lexeme.classes.has("plural");
  if (lexeme?.classes.has("subject")) return lexeme.classes.has("singular");
  return lexeme !== undefined && /^(?:case|adult|child|control)$/.test(lexeme.form);
}
