/** Reads every size and share of a prose into drafts of claims. */
import type { ProseReading } from "../../language/index.ts";
import { type NamingContext, namings } from "./categories.ts";
import { readCoordinated } from "./coordinated.ts";
import { type CountDraft, groupDraft, type Scene, shareDraft, sizeDraft } from "./drafts.ts";
import { categoriesOf } from "./endpoint.ts";
import { eventOf, gradeOf } from "./event.ts";
import { readGroups } from "./groups.ts";
import { sharesOfSubjects } from "./measures.ts";
import { indexNamings, type NamingIndex } from "./naming-index.ts";
import { countedThing } from "./nouns.ts";
import { plainTokens } from "./plain.ts";
import { type Role, roleOf } from "./role.ts";
import { toxicityWords } from "./role-words.ts";
import { scanShares } from "./scan.ts";
import type { Sentence, Share } from "./share.ts";
import { isListed, listThreshold } from "./threshold.ts";

const quantifiers = new Set(["no", "none"]);
const responseWords = /\b(?:[Rr]espon|[Rr]emission|RECIST|ORR|CR\b|PR\b)/;
const surveyWords = /\b(?:survey|questionnaire|respondents)/i;
const ratioWords = /\b(?:odds|relative risk|risk ratio)/i;

/**
 * Every size and share of a prose; numbers that intervals and p values are made of are theirs. `name` makes the refs of the
 * drafts unique in the document; `isOfTumours` says that its responses are those of tumours.
 */
export function* readCounts(reading: ProseReading, name: string, isOfTumours = true): Iterable<CountDraft> {
  const spoken: NamingContext = {
    response: isOfTumours || responseWords.test(reading.text),
    survey: surveyWords.test(reading.text),
    ratio: ratioWords.test(reading.text),
  };
  for (const read of reading.scenes) {
    const { index, tokens } = read;
    if (!tokens.some((token) => token.kind === "number" || quantifiers.has(token.folded))) continue;
    const sentence: Sentence = { tokens: plainTokens(read), taken: [], index };
    const scene: Scene = {
      prose: reading.prose,
      tokens: sentence.tokens,
      place: { sentence: index },
      ref: (token) => `count@${name}:${sentence.tokens[token]!.start}`,
    };
    yield* readSentence(sentence, scene, spoken, isOfTumours);
  }
}

function* readSentence(
  sentence: Sentence,
  scene: Scene,
  context: NamingContext,
  isOfTumours: boolean,
): Iterable<CountDraft> {
  const { tokens } = sentence;
  const groups = [...readGroups(sentence), ...readCoordinated(sentence)];
  const taken: boolean[] = [];
  for (const { items } of groups) for (const { at } of items) taken[at] = true;
  const named = indexNamings(namings(tokens, context), tokens.length);
  const decided = decide(tokens, scanShares({ ...sentence, taken }), named);
  const shares = decided.map(({ share }) => share);
  const categories = categoriesOf(tokens, shares, named);
  const threshold = listThreshold(tokens);
  const tumour = isOfTumours && !tokens.some((token) => otherOutcomes.has(token.folded));
  for (const [index, { share, role }] of decided.entries()) {
    if (role.kind === "size") yield sizeDraft(scene, share, role);
    else
      yield shareDraft(scene, share, {
        event: eventOf(tokens, share, shares[index - 1], shares[index + 1]),
        grade: gradeOf(tokens, share, shares[index + 1]),
        category: categories[index]!,
        tumour,
        threshold: threshold && isListed(tokens, share, threshold) ? threshold.value : null,
      });
  }
  for (const group of groups) for (const item of group.items) yield groupDraft(scene, item);
}

/** Words of outcomes whose complete or partial response is no tumour's. */
const otherOutcomes = new Set("emesis emetic vomiting nausea pregnancy haemorrhage cinv rescue antiemetic".split(" "));

interface Decided {
  readonly share: Share;
  readonly role: Role;
}

/** The shares of subjects that say something, each with its role. */
function decide(tokens: Sentence["tokens"], shares: readonly Share[], named: NamingIndex): readonly Decided[] {
  const ofSubjects = sharesOfSubjects(tokens, shares, named.all);
  const speaksOfToxicity = tokens.some((token) => toxicityWords.has(token.folded));
  const namesThings = tokens.some((token) => countedThing(token.folded) !== null);
  const decided: Decided[] = [];
  for (const [index, share] of shares.entries()) {
    if (!ofSubjects[index]) continue;
    const [before, next] = [shares[index - 1], shares[index + 1]];
    const previous = decided.at(-1) ?? null;
    const role = roleOf({ tokens, share, before, next, previous, namings: named, speaksOfToxicity, namesThings });
    if (role) decided.push({ share, role });
  }
  return decided;
}
