/** Tells sizes of cohorts from numbers of subjects in them. */
import type { Population } from "../../claims/index.ts";
import type { Token } from "../../language/index.ts";
import type { Naming } from "./categories.ts";
import { isClose, isDash, isOpen } from "./cursor.ts";
import type { Share } from "./share.ts";

/** What a number of subjects says: the size of a cohort, or how many of one. */
export interface Role {
  readonly kind: "size" | "share";
  readonly population: Population | null;
  readonly planned: boolean;
}

const populationOf: Readonly<Record<string, Population>> = {
  screened: "screened",
  enrolled: "enrolled",
  enroled: "enrolled",
  included: "enrolled",
  recruited: "enrolled",
  registered: "enrolled",
  entered: "enrolled",
  accrued: "enrolled",
  participated: "enrolled",
  enrolling: "enrolled",
  entering: "enrolled",
  inclusion: "enrolled",
  randomized: "randomised",
  randomised: "randomised",
  randomly: "randomised",
  assigned: "randomised",
  allocated: "randomised",
  randomization: "randomised",
  treated: "treated",
  received: "treated",
  receiving: "treated",
  given: "treated",
  administered: "treated",
  dosed: "treated",
  infused: "treated",
  underwent: "treated",
  evaluable: "evaluable",
  assessable: "evaluable",
  evaluated: "evaluable",
  assessed: "evaluable",
  analyzed: "evaluable",
  analysed: "evaluable",
  evaluable_: "evaluable",
  "efficacy-evaluable": "evaluable",
  "response-evaluable": "evaluable",
  "response-assessable": "evaluable",
  completed: "completed",
  eligible: "enrolled",
  studied: "enrolled",
  identified: "enrolled",
  reviewed: "enrolled",
  examined: "evaluable",
  tested: "evaluable",
  investigated: "enrolled",
  followed: "enrolled",
  analysis: "evaluable",
};
const weakSizers = new Set(
  "eligible studied identified reviewed examined tested investigated followed analysis completed underwent".split(" "),
);
const eventVerbs = new Set(
  "had has have experienced experience developed develop achieved achieve attained responded respond died dead deaths showed show shown discontinued progressed relapsed remained remain withdrew presented exhibited demonstrated obtained reported survived found required stopped maintained reached suffered displayed alive harbored harboured carried recurred reported withdrawn lost refused dropped converted improved worsened failed experienced-".split(
    " ",
  ),
);
const planners =
  /^(?:will|planned|required|needed|target|expected|anticipated|necessary|aim|aims|aimed|plan|plans|estimated|up)$/;

/**
 * Decides from the clause around a count of subjects what it says; `null` when neither can be told.
 * A share with a percentage, a denominator or a response category beside it is always a share.
 */
export function roleOf(
  tokens: readonly Token[],
  share: Share,
  shares: readonly Share[],
  namings: readonly Naming[],
): Role | null {
  const index = shares.indexOf(share);
  const next = shares[index + 1];
  const previous = shares[index - 1];
  const behind = Math.min(next?.from ?? tokens.length, (share.nounAt ?? share.to - 1) + 14);
  const verb = verbBehind(tokens, (share.nounAt ?? share.to - 1) + 1, behind);
  const planned = isPlanned(tokens, share);
  const size = (population: Population | null): Role => ({ kind: "size", population, planned });
  const one: Role = { kind: "share", population: null, planned: false };

  const category =
    namings.find((naming) => naming.from >= share.to - 1 && naming.from - share.to <= 1) ??
    namings.find(
      (naming) =>
        naming.to <= share.from &&
        share.from - naming.to <= 2 &&
        tokens.slice(naming.to, share.from).every((token) => /^(?:in|of|for|was|were|:|=|\(|,|by)$/.test(token.folded)),
    );
  if (category && !(share.thing === "patients" && share.nounAt !== null && category.from > share.nounAt + 2))
    return one;
  if (share.equals)
    return equalsRole(tokens, share, namings) === "size" ? size(populationBefore(tokens, share.from)) : one;

  const before = tokens[share.from - 1]?.folded ?? "";
  const before2 = tokens[share.from - 2]?.folded ?? "";
  const lead = leadIn(tokens, share.from, previous?.to ?? 0);
  if (share.thing === "patients") {
    if (verb?.kind === "event") return isWhole(tokens, share, lead) ? size(populationBefore(tokens, share.from)) : one;
    if (verb?.kind === "size") return size(verb.population);
    if (lead.sizer) return size(lead.sizer);
    if (isWhole(tokens, share, lead))
      return size(populationInside(tokens, share) ?? populationBefore(tokens, share.from));
    if (/^(?:in|by|among|for)$/.test(before) && lead.occurs) return one;
    if (
      /^(?:in|of|on|from|with|by|among|for)$/.test(before) ||
      (before === "the" && /^(?:in|of|on|from|among|for)$/.test(before2))
    )
      return size(populationInside(tokens, share));
    if (populationInside(tokens, share)) return size(populationInside(tokens, share));
    return tokens[share.nounAt! + 1]?.folded === "with" ? (lead.starts ? size(null) : one) : one;
  }
  if (share.thing !== null) return /^(?:cycle|event|death|course|mouse)$/.test(share.thing) ? null : null;
  // No noun is printed: `21 are enrolled`, `11 of whom responded`, `four received ...`
  const opensClause = /^(?:,|and|;|:|\(|whom|which|while|whereas|but|or|)$/.test(before) || share.from === 0;
  if (verb && opensClause && verb.at - share.to <= 2) return verb.kind === "size" ? size(verb.population) : one;
  if (
    /^(?:of)$/.test(tokens[share.to]?.folded ?? "") &&
    /^(?:whom|which|them|these|those|the)$/.test(tokens[share.to + 1]?.folded ?? "")
  )
    return one;
  if (before === "in" && lead.occurs) return one;
  if (before === "of" && (share.from === 1 || isClauseStart(tokens, share.from - 2)) && !isDash(tokens[share.to]))
    return verb?.kind === "size" || tokens[share.to]?.kind === "word" ? size(verb?.population ?? null) : null;
  return null;
}

/** `Of 40 patients, 12 ...`, `Among the 26 patients given ...`: the whole that a sentence goes on to divide. */
function isWhole(tokens: readonly Token[], share: Share, lead: Lead): boolean {
  let i = share.from - 1;
  if (/^(?:the|these|those|all|our|a|total)$/.test(tokens[i]?.folded ?? "")) i--;
  return (
    /^(?:of|among|amongst|from|in|out)$/.test(tokens[i]?.folded ?? "") &&
    (i === 0 || isClauseStart(tokens, i - 1)) &&
    !lead.occurs
  );
}

function isClauseStart(tokens: readonly Token[], at: number): boolean {
  return at < 0 || /^[;:,.(]$/.test(tokens[at]!.text) || tokens[at]!.folded === "and";
}

interface Lead {
  /** A participle or verb of enrolment leads up to the number: `we enrolled 57 patients`. */
  readonly sizer: Population | null;
  /** Something occurred: `was observed in 6 patients`. */
  readonly occurs: boolean;
  readonly starts: boolean;
}

function leadIn(tokens: readonly Token[], at: number, from: number): Lead {
  let sizer: Population | null = null;
  let occurs = false;
  const start = Math.max(from, at - 9);
  let i = at - 1;
  for (; i >= start; i--) {
    const token = tokens[i]!;
    if (/^[;.]$/.test(token.text)) break;
    if (token.kind !== "word") continue;
    if (
      /^(?:observed|occurred|seen|reported|noted|achieved|experienced|developed|found|documented|detected|recorded|obtained|discontinued|required|led|died|confirmed|present|occurring|by)$/.test(
        token.folded,
      ) &&
      at - i <= 6
    )
      occurs = true;
    const population = populationOf[token.folded];
    if (population && at - i <= 5 && !weakSizers.has(token.folded) && sizer === null && !/^(?:of|in)$/.test(""))
      sizer = population;
    if (
      /^(?:enrolled|included|recruited|randomized|randomised|treated|evaluated|studied|analyzed|analysed|identified|reviewed|screened|registered|comprised|comprising|total|enrolling|treating|evaluating|cohort|data|involving|studies|study|trial|trials|series|group|subset|population)$/.test(
        token.folded,
      ) &&
      at - i <= 4
    ) {
      sizer ??= population ?? "enrolled";
    }
  }
  return { sizer: occurs ? null : sizer, occurs, starts: at === 0 };
}

/** `15 efficacy-evaluable patients`, `26 treated patients`. */
function populationInside(tokens: readonly Token[], share: Share): Population | null {
  const end = (share.nounAt ?? share.to) + 1;
  for (let i = share.to; i < end; i++) {
    const word = tokens[i]!.folded;
    const population =
      populationOf[word] ??
      (/-(?:evaluable|assessable)$/.test(word) ? "evaluable" : /-treated$/.test(word) ? null : undefined);
    if (population) return population;
  }
  return null;
}

function populationBefore(tokens: readonly Token[], at: number): Population | null {
  for (let i = at - 1; i >= Math.max(0, at - 25); i--) {
    const population = populationOf[tokens[i]!.folded];
    if (population && !weakSizers.has(tokens[i]!.folded)) return population;
  }
  return null;
}

interface Verb {
  readonly kind: "size" | "event";
  readonly population: Population | null;
  readonly at: number;
}

/** The first verb behind a noun that tells what became of its subjects; relative clauses are read as they come. */
function verbBehind(tokens: readonly Token[], from: number, to: number): Verb | null {
  let depth = 0;
  for (let i = from; i < to; i++) {
    const token = tokens[i]!;
    if (isOpen(token)) depth++;
    else if (isClose(token)) {
      if (depth === 0) return null;
      depth--;
    }
    if (depth > 0) continue;
    if (/^[;.:]$/.test(token.text)) return null;
    const word = token.folded;
    if (eventVerbs.has(word)) return { kind: "event", population: null, at: i };
    const population = populationOf[word];
    if (population) return { kind: "size", population, at: i };
  }
  return null;
}

function equalsRole(tokens: readonly Token[], share: Share, namings: readonly Naming[]): "size" | "share" {
  if (tokens[share.from]!.text === "N") return "size";
  const near = namings.some(
    (naming) =>
      naming.to <= share.from &&
      share.from - naming.to <= 6 &&
      tokens.slice(naming.to, share.from).every((token) => token.kind !== "number" || token.text === "%"),
  );
  if (near) return "share";
  for (const token of tokens) {
    if (
      /^(?:adverse|toxicity|toxicities|grade|grades|side|events|withdrew|discontinuation|discontinued|reason|reasons|deaths|aes|teaes|traes|dlts|dlt|incidence|neutropenia|due)$/.test(
        token.folded,
      )
    )
      return "share";
  }
  return "size";
}

function isPlanned(tokens: readonly Token[], share: Share): boolean {
  for (let i = Math.max(0, share.from - 8); i < Math.min(tokens.length, (share.nounAt ?? share.to) + 8); i++) {
    if (
      planners.test(tokens[i]!.folded) &&
      !(tokens[i]!.folded === "required" && i > share.to) &&
      !(tokens[i]!.folded === "expected")
    ) {
      if (tokens[i]!.folded === "up" && tokens[i + 1]?.folded !== "to") continue;
      return true;
    }
  }
  return false;
}
