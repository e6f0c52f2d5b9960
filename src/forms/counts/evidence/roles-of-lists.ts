/** What a list or a bracket says of its numbers: behind findings and sexes they count some of those told before. */
import type { Form, Token } from "../../../language/index.ts";
import { nounOf } from "../counted-unit.ts";
import { role } from "./role.ts";

const between = `!@count&!@fraction&!@rate&!semicolon&!stop&!number&!open&!close`;
const item = `(${between}){1,9} open {it: @count} close`;

/** `6 male`, `4 women`: a sex and nothing that describes it. */
function sexOf(it: Token): string | null {
  const noun = nounOf(it.mention!.units[0]);
  return noun.length === 1 && noun[0]!.lexeme.classes.has("sex") ? noun[0]!.lexeme.lemma : null;
}

export const rolesOfLists: readonly Form[] = [
  role({
    id: "role-listed-findings",
    title: "Numbers in brackets behind the findings of a list",
    says: "share",
    weight: 6,
    match: `(findingWord | toxicity&plural) ((?! studied) ${between}&!be&!"included"){0,10} ("were" | "was" | "are" | "is" | "included" | "include" | colon) (?! adverb{0,2} past) ${item} (${item}){0,8}`,
    examples: `
    The reasons were refusal (n = 1), pain (n = 3) and a move (n = 2)      -> 1 & 3 & 2 share
    presenting signs were deafness (18 patients) and vertigo (17 patients) -> 18 patients & 17 patients share
    The arms were zinc (n = 1) and salt (n = 3)                            -> nothing
    men with an indication for zinc assigned to: zinc (n = 31) or salt (n = 33) -> nothing
    effects of zinc were abolished in treated (n = 4) and untreated (n = 4) men -> nothing
    `,
  }),
  role({
    id: "role-listed-events",
    title: "Numbers in brackets behind several events",
    says: "share",
    weight: 4,
    match: `{first: toxicity | diseaseEvent} open {it: @count} close ((comma | and | "or"){1,2} ${item}){1,8}`,
    when: (match, it) => it.mention!.form === "count-noun" || match.one("first")!.lexeme.classes.has("toxicity"),
    examples: `
    had recurrence (3 patients), a new metastasis (8 patients) or both (2 patients) -> 3 patients & 8 patients & 2 patients share
    rash (n = 3) and a red eye (n = 2)                                              -> 3 & 2 share
    cancer (30 patients) or no cancer (28 patients)                                 -> nothing
    `,
  }),
  role({
    id: "role-of-sex",
    title: "Subjects, and in a bracket how many of them were men or women",
    says: "share",
    weight: 6,
    match: `@count (${between}){0,10} open {it: @count} ({more: comma | and | slash | colon | semicolon} | close)`,
    when: (match, it) => {
      const sex = sexOf(it);
      return sex !== null && (match.has("more") || /male$/.test(sex));
    },
    examples: `
    Ten patients (6 men, 4 women)                      -> 6 patients share
    44 adults with asthma (29 male)                    -> 29 patients share
    the 44 women on zinc (29 women), 12 men (4 nurses) -> nothing
    `,
  }),
];
