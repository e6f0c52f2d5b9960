/** Finds the response categories that a text names. */
import type { ResponseCategory } from "../../claims/index.ts";
import type { Token } from "../../language/index.ts";

/** A response category named in the text, as a range of tokens. */
export interface Naming {
  readonly category: ResponseCategory;
  readonly from: number;
  readonly to: number;
  /** `complete` and `partial` that share their noun with a later one (`13 complete and 18 partial responses`). */
  readonly elliptic: boolean;
}

const outcome = new Set(
  "response responses responder responders remission remissions regression regressions rate rates resp".split(" "),
);
const abbreviations: Readonly<Record<string, ResponseCategory>> = {
  ORR: "ORR",
  ORRs: "ORR",
  OR: "ORR",
  RR: "ORR",
  RRs: "ORR",
  CR: "CR",
  CRs: "CR",
  CRR: "CR",
  cCR: "CR",
  PR: "PR",
  PRs: "PR",
  SD: "SD",
  NC: "SD",
  PD: "PD",
  NE: "NE",
  DCR: "DCR",
  DCRs: "DCR",
  CBR: "CBR",
  CBRs: "CBR",
  CB: "CBR",
  pCR: "pCR",
  PCR: "pCR",
  pCRs: "pCR",
  tpCR: "pCR",
  MRR: "MRR",
  MMR: "MRR",
  MCyR: "MRR",
  CCyR: "MRR",
  sCR: "sCR",
  VGPR: "VGPR",
  MR: "MR",
  CRi: "CRi",
  CRh: "CRh",
  CRu: "CRu",
  MLFS: "MLFS",
  iCR: "CR",
  iPR: "PR",
  uPR: "PR",
};
/** Abbreviations that mean something else unless responses are spoken of nearby. */
const ambiguous = new Set(["OR", "RR", "MR", "NC", "NE", "PCR", "CB", "MMR"]);

const qualifiers: Readonly<Record<string, ResponseCategory>> = {
  complete: "CR",
  partial: "PR",
  objective: "ORR",
  overall: "ORR",
  tumor: "ORR",
  tumour: "ORR",
  clinical: "ORR",
  radiological: "ORR",
  radiographic: "ORR",
  minor: "MR",
};

/** Finds every naming of a response category in a token range, left to right; `defined` holds abbreviations that the text spells out. */
export function namings(tokens: readonly Token[], from: number, to: number, inResponseContext: boolean): Naming[] {
  const found: Naming[] = [];
  for (let i = from; i < to; i++) {
    const naming = namingAt(tokens, i, to, inResponseContext);
    if (!naming) continue;
    const last = found.at(-1);
    // An abbreviation in brackets behind its long form is the same naming: `complete response (CR)`.
    if (last && last.category === naming.category && naming.from - last.to <= 1)
      found[found.length - 1] = { ...last, to: naming.to };
    else found.push(naming);
    i = naming.to - 1;
  }
  return found;
}

function namingAt(tokens: readonly Token[], at: number, to: number, inResponseContext: boolean): Naming | null {
  const token = tokens[at]!;
  if (token.kind !== "word") return null;
  const word = (offset: number): string => (at + offset < to ? (tokens[at + offset]?.folded ?? "") : "");
  const make = (category: ResponseCategory, length: number, elliptic = false): Naming => ({
    category,
    from: at,
    to: at + length,
    elliptic,
  });
  const isOutcome = (offset: number) =>
    outcome.has(word(offset)) && word(offset) !== "rate" && word(offset) !== "rates";
  const rated = (offset: number) => offset + (/^rates?$/.test(word(offset)) ? 1 : 0);

  if (/^(pathologic|pathological|pathologically)$/.test(token.folded)) {
    if (/^(complete|clinical)$/.test(word(1)) && isOutcome(2)) return make("pCR", rated(3));
    if (/^(complete)$/.test(word(1)) && /^\($/.test(word(2))) return make("pCR", 2);
    return null;
  }
  if (token.folded === "stringent" && word(1) === "complete" && isOutcome(2)) return make("sCR", rated(3));
  if (token.folded === "very" && word(1) === "good" && word(2) === "partial")
    return make("VGPR", isOutcome(3) ? rated(4) : 3);
  if (
    token.folded === "major" &&
    (isOutcome(1) ||
      (/^(molecular|cytogenetic|pathologic|pathological|hematologic|hematological)$/.test(word(1)) && isOutcome(2)))
  ) {
    return make("MRR", rated(isOutcome(1) ? 2 : 3));
  }
  if (token.folded === "near" || token.folded === "near-complete") return null;
  if (token.folded === "clinical" && word(1) === "benefit")
    return make("CBR", rated(/^(response)$/.test(word(2)) ? 3 : 2));
  if (token.folded in qualifiers && Object.hasOwn(qualifiers, token.folded)) {
    const category = qualifiers[token.folded]!;
    if (at > 0 && /^(near|near-|pathologic|pathological|pathologically|incomplete)$/.test(tokens[at - 1]!.folded))
      return null;
    // `overall objective response`, `objective tumour response`, `complete clinical response`
    if (isOutcome(1)) {
      if (token.folded === "tumor" || token.folded === "tumour" || token.folded === "clinical") {
        if (word(1) === "remission" || word(1) === "remissions") return null;
      }
      return make(category, rated(2));
    }
    if (
      /^(objective|tumou?r|clinical|radiological|metabolic|hematologic|hematological|overall|confirmed|and)$/.test(
        word(1),
      ) &&
      word(1) !== "and" &&
      isOutcome(2)
    ) {
      return make(category === "ORR" && word(1) === "complete" ? "CR" : category, rated(3));
    }
    if (
      (token.folded === "complete" || token.folded === "partial" || token.folded === "minor") &&
      sharesNoun(tokens, at, to)
    )
      return make(category, 1, true);
    return null;
  }
  if (token.folded === "stable" && /^(disease|diseases)$/.test(word(1))) return make("SD", 2);
  if (token.folded === "no" && word(1) === "change") return make("SD", 2);
  if (token.folded === "disease" && /^(stabilization|stabilisation)$/.test(word(1))) return make("SD", 2);
  if (token.folded === "progressive" && word(1) === "disease") return make("PD", 2);
  if (token.folded === "disease" && word(1) === "control") return make("DCR", rated(2));
  if (token.folded === "clinical" && word(1) === "benefit")
    return make("CBR", rated(/^(response)$/.test(word(2)) ? 3 : 2));
  if (token.folded === "response" && /^rates?$/.test(word(1))) return make("ORR", 2);
  if (/^(responded|responders?)$/.test(token.folded)) return make("ORR", 1);
  const category = Object.hasOwn(abbreviations, token.text) ? abbreviations[token.text] : undefined;
  if (!category || (ambiguous.has(token.text) && !inResponseContext)) return null;
  if (token.text === "CR" && tokens[at + 1]?.text === "-") return null;
  if (token.text === "PR" && isReceptor(tokens, at)) return null;
  return make(category, rated(1));
}

/** `ER/PR`, `PR-positive`, `PR+`: the progesterone receptor. */
function isReceptor(tokens: readonly Token[], at: number): boolean {
  const near = [-3, -2, -1, 1, 2, 3].map((step) => tokens[at + step]);
  return near.some(
    (token) => token !== undefined && /^(?:er|her2|her-2|esr1|pgr|receptor|positive|negative|\+)$/.test(token.folded),
  );
}

/** Whether `complete` or `partial` shares a later `responses`: `13 complete (10.8%) and 18 partial responses`. */
function sharesNoun(tokens: readonly Token[], at: number, to: number): boolean {
  let words = 0;
  for (let i = at + 1; i < Math.min(to, at + 14); i++) {
    const token = tokens[i]!;
    if (/^(complete|partial|minor)$/.test(token.folded)) return outcome.has(tokens[i + 1]?.folded ?? "");
    if (token.kind === "word" && !/^(and|or|patients|in)$/.test(token.folded)) return false;
    if (token.kind === "word" && ++words > 3) return false;
    if (token.text === "." || token.text === ";") return false;
  }
  return false;
}
