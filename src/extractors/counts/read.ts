/** Reads every size and share of a prose into drafts of claims. */
import type { Cohort, ProportionValue } from "../../claims/index.ts";
import type { ProseReading, Token } from "../../language/index.ts";
import type { Draft } from "../extractor.ts";
import { readPs } from "../numbers/p.ts";
import { scanBounds } from "../numbers/scan.ts";
import { namings } from "./categories.ts";
import { readCoordinated } from "./coordinated.ts";
import { categoryOf, eventOf, gradeOf } from "./endpoint.ts";
import { type GroupItem, readGroups } from "./groups.ts";
import { sharesOfSubjects } from "./measures.ts";
import { plainTokens } from "./plain.ts";
import { type Role, roleOf } from "./role.ts";
import { scanShares } from "./scan.ts";
import type { Sentence, Share } from "./share.ts";

type CountDraft = Draft<"cohort-size" | "proportion" | "response">;

/** Every size and share of a prose. `name` makes the refs of its drafts unique in the document. */
export function* readCounts(reading: ProseReading, name: string): Iterable<CountDraft> {
  const inContext = speaksOfResponse(reading.text);
  const all = scanBounds(reading);
  for (const [index, { tokens, bounds }] of all.entries()) {
    if (!tokens.some((token) => token.kind === "number" || quantifiers.has(token.folded))) continue;
    const plain = plainTokens({ tokens, bounds }, readPs(tokens));
    const taken = plain.map(() => false);
    yield* readSentence(reading, { tokens: plain, taken, index }, name, inContext);
  }
}

const quantifiers = new Set(["no", "none"]);
const responseWords = /\b(?:respon|remission|RECIST|tumou?r|disease|CR|PR)\w*/;

function speaksOfResponse(text: string): boolean {
  return responseWords.test(text);
}

function* readSentence(
  reading: ProseReading,
  sentence: Sentence,
  name: string,
  inContext: boolean,
): Iterable<CountDraft> {
  const { tokens } = sentence;
  const groups = [...readGroups(sentence), ...readCoordinated(sentence)];
  const grouped = new Set(groups.flatMap((group) => group.items.map((item) => item.at)));
  const shares = scanShares({ ...sentence, taken: sentence.taken.map((is, i) => is || grouped.has(i)) });
  const named = namings(tokens, 0, tokens.length, inContext);
  const ofSubjects = sharesOfSubjects(tokens, shares, named);
  const place = { sentence: sentence.index };
  const ref = (token: number) => `count@${name}:${tokens[token]!.start}`;

  let previous: { readonly share: Share; readonly role: Role } | null = null;
  for (const [index, share] of shares.entries()) {
    if (!ofSubjects[index]) continue;
    const role: Role | null = roleOf({
      tokens,
      share,
      before: shares[index - 1],
      next: shares[index + 1],
      previous,
      namings: named,
    });
    if (!role) continue;
    previous = { share, role };
    if (role.kind === "size") {
      yield {
        kind: "cohort-size",
        value: {
          n: share.count!,
          of: share.thing ?? "patients",
          planned: role.planned,
          approximate: share.approximate,
          each: saysEach(tokens, share),
        },
        prose: reading.prose,
        ...rangeOf(tokens, share),
        subject: { population: role.population },
        place,
        ref: ref(share.from),
      };
      continue;
    }
    yield proportionDraft(reading, tokens, share, shares, named, place, ref(share.from));
  }
  for (const group of groups)
    for (const item of group.items) yield groupDraft(reading, tokens, item, place, ref(item.at));
}

function proportionDraft(
  reading: ProseReading,
  tokens: readonly Token[],
  share: Share,
  shares: readonly Share[],
  named: ReturnType<typeof namings>,
  place: { sentence: number },
  ref: string,
): CountDraft {
  const category = categoryOf(tokens, share, shares, named);
  const event = eventOf(tokens, share, shares);
  const value: ProportionValue = {
    count: share.count,
    denominator: share.denominator,
    percent: share.percent,
    denominatorFrom: share.denominator === null ? null : { how: "printed", claim: null, why: "printed with it" },
    alternatives: [],
    of: share.thing ?? "patients",
    event,
    partOf: null,
    isPart: isPart(tokens, share),
    approximate: share.approximate,
    grade: gradeOf(tokens, share, shares),
    threshold: null,
  };
  const common = { prose: reading.prose, ...rangeOf(tokens, share), place, ref };
  if (!category) return { kind: "proportion", value, ...common, subject: { endpoint: event || null } };
  return {
    kind: "response",
    value: {
      ...value,
      category: category.category,
      composite: category.composite,
      confirmed: category.confirmed,
      tumour: category.tumour,
    },
    ...common,
    subject: { endpoint: category.category },
  };
}

function groupDraft(
  reading: ProseReading,
  tokens: readonly Token[],
  item: GroupItem,
  place: { sentence: number },
  ref: string,
): CountDraft {
  const cohort: Cohort = { key: item.label.toLowerCase(), label: item.label };
  return {
    kind: "cohort-size",
    value: { n: item.n, of: "patients", planned: false, approximate: false, each: false },
    prose: reading.prose,
    start: tokens[item.from]!.start,
    end: tokens[item.to - 1]!.end,
    subject: { cohort, population: item.population },
    place,
    ref,
  };
}

function rangeOf(tokens: readonly Token[], share: Share): { start: number; end: number } {
  const last =
    share.nounAt !== null && share.nounAt >= share.to && share.nounAt - share.to <= 6 ? share.nounAt : share.to - 1;
  return { start: tokens[share.from]!.start, end: tokens[last]!.end };
}

function saysEach(tokens: readonly Token[], share: Share): boolean {
  const last = share.nounAt ?? share.to - 1;
  return tokens.slice(Math.max(0, share.from - 2), last + 4).some((token) => /^(?:each|both|per)$/.test(token.folded));
}

/** `including 1 (33%)`, `20 of whom (80%)`. */
function isPart(tokens: readonly Token[], share: Share): boolean {
  const before = tokens[share.from - 1]?.folded ?? "";
  if (/^(?:including|included|incl|whom|which|them)$/.test(before)) return true;
  const behind =
    tokens[share.to]?.folded === "of" && /^(?:whom|which|them|these|those)$/.test(tokens[share.to + 1]?.folded ?? "");
  return behind || (before === "," && tokens[share.to]?.folded === "of" && tokens[share.to + 1]?.folded === "whom");
}
