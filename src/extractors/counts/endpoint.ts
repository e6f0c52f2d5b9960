/** Tells the response category, grade or event that a share counts. */
import type { ResponseCategory } from "../../claims/index.ts";
import type { Token } from "../../language/index.ts";
import type { Naming } from "./categories.ts";
import { isClose, isOpen } from "./cursor.ts";
import type { Share } from "./share.ts";

export interface Category {
  readonly category: ResponseCategory;
  readonly composite: string | null;
  readonly confirmed: boolean | null;
  readonly tumour: boolean;
}

const bridging =
  /^(?:in|of|for|was|were|is|are|:|=|\(|\[|,|rate|rates|observed|achieved|occurred|seen|noted|reported|obtained|the|a|an|with|at|by|and|or|recorded|attained|reached|documented|among|only|i\.e\.|to|be|overall|total|confirmed|had|been|as|best|an|rose|reached|%|\)|-|–)$/;

/** The response category that a share counts, or `null` when none can be told. */
export function categoryOf(
  tokens: readonly Token[],
  share: Share,
  shares: readonly Share[],
  named: readonly Naming[],
): Category | null {
  const naming = namingOf(tokens, share, shares, named);
  if (!naming) return null;
  return {
    category: naming.category,
    composite: compositeOf(tokens, naming, named),
    confirmed: confirmedOf(tokens, naming),
    tumour: !tokens.some((token) =>
      /^(?:emesis|emetic|vomiting|nausea|pregnancy|haemorrhage|cinv|rescue|antiemetic)$/.test(token.folded),
    ),
  };
}

function namingOf(
  tokens: readonly Token[],
  share: Share,
  shares: readonly Share[],
  named: readonly Naming[],
): Naming | null {
  const inside = named.find((naming) => naming.from >= share.from && naming.to <= share.to);
  if (inside) return inside;
  const index = shares.indexOf(share);
  const previousEnd = shares[index - 1]?.to ?? 0;
  const nextStart = shares[index + 1]?.from ?? tokens.length;
  const end = share.nounAt !== null && share.nounAt >= share.to ? share.nounAt + 1 : share.to;
  const following = named.find((naming) => naming.from >= share.to && naming.from < nextStart);
  const preceding = named.findLast(
    (naming) => naming.to <= share.from && naming.to > previousEnd - 1 && naming.from >= previousEnd,
  );
  // `3 partial responses`, `two patients had PR`: directly behind wins over what stands before.
  if (following && following.from - share.to <= 1 && share.percentAt !== share.from && !isOpen(tokens[share.to]))
    return following;
  if (preceding && linkOnly(tokens, preceding.to, share.from, 14)) return preceding;
  if (following && isReachable(tokens, end, following.from)) return following;
  if (preceding && reaches(tokens, preceding.to, share.from)) return preceding;
  // A list or a comparison goes on with the category of its first member.
  const previous = shares[index - 1];
  if (previous && goesOn(tokens, previous.to, share.from)) return namingOf(tokens, previous, shares, named);
  return null;
}

/** Only words that link a category with its number stand between, and those of whom it is said. */
function linkOnly(tokens: readonly Token[], from: number, to: number, most: number): boolean {
  if (to - from > most) return false;
  let plain = 0;
  for (let i = from; i < to; i++) {
    const token = tokens[i]!;
    if (/^[;.]$/.test(token.text)) return false;
    if (token.kind === "number") return false;
    if (!bridging.test(token.folded) && ++plain > 4) return false;
  }
  return true;
}

function reaches(tokens: readonly Token[], from: number, to: number): boolean {
  if (to - from > 30) return false;
  return !tokens.slice(from, to).some((token) => /^[;]$/.test(token.text));
}

/** `38% had`, `(28%) achieved a confirmed`, `21 patients with`: a verb or `with` leads from the number to the category. */
function isReachable(tokens: readonly Token[], from: number, to: number): boolean {
  if (to - from > 9) return false;
  const between = tokens.slice(from, to);
  if (between.some((token) => /^[;.:]$/.test(token.text) || token.text === "," || isOpen(token))) return false;
  return between.some((token) =>
    /^(?:had|have|achieved|achieve|experienced|showed|with|attained|obtained|responded|were|was|who|demonstrated|reached|exhibited|of|has|met|confirmed)$/.test(
      token.folded,
    ),
  );
}

/** `44% with A and 30% with B`, `9 (42%) vs 6 (30%)`. */
function goesOn(tokens: readonly Token[], from: number, to: number): boolean {
  if (to - from > 12) return false;
  const between = tokens.slice(from, to);
  if (between.some((token) => /^[;.]$/.test(token.text))) return false;
  if (
    between.some((token) =>
      /^(?:had|were|was|died|experienced|neutropenia|grade|adverse|toxicity|survival|developed|male|female)$/.test(
        token.folded,
      ),
    )
  )
    return false;
  return between.some((token) => /^(?:and|vs|versus|v|compared|,|\/|than)$/.test(token.folded)) || between.length === 0;
}

function compositeOf(tokens: readonly Token[], naming: Naming, named: readonly Naming[]): string | null {
  const partner = named.find(
    (other) =>
      other !== naming &&
      ((other.from - naming.to === 1 && /^[/+]$/.test(tokens[naming.to]!.text)) ||
        (naming.from - other.to === 1 && /^[/+]$/.test(tokens[other.to]!.text))),
  );
  if (partner) {
    const [first, second] = partner.from < naming.from ? [partner, naming] : [naming, partner];
    return `${first.category}/${second.category}`;
  }
  return /^[≥]$/.test(tokens[naming.from - 1]?.text ?? "") ? `≥${naming.category}` : null;
}

function confirmedOf(tokens: readonly Token[], naming: Naming): boolean | null {
  const before = tokens.slice(Math.max(0, naming.from - 3), naming.to).map((token) => token.folded);
  if (before.includes("unconfirmed")) return false;
  return before.includes("confirmed") ? true : null;
}

const delimiter = /^(?:,|;|:|\.|and|or|including|included|were|was|are|is|vs|versus|while|whereas|but)$/;

/** The words that say what happened: before a number in brackets, else behind it. Folded, at most eight words. */
export function eventOf(tokens: readonly Token[], share: Share, shares: readonly Share[]): string {
  const index = shares.indexOf(share);
  const inBrackets = isOpen(tokens[share.from - 1]);
  if (inBrackets) {
    const words: string[] = [];
    for (let i = share.from - 2; i >= (shares[index - 1]?.to ?? 0) && words.length < 8; i--) {
      const token = tokens[i]!;
      if (delimiter.test(token.folded) || isClose(token)) break;
      words.unshift(token.folded);
    }
    return words.join(" ");
  }
  const words: string[] = [];
  const start = share.nounAt !== null && share.nounAt >= share.to ? share.nounAt + 1 : share.to;
  for (let i = start; i < (shares[index + 1]?.from ?? tokens.length) && words.length < 8; i++) {
    const token = tokens[i]!;
    if (/^[,;:.()[\]]$/.test(token.text)) break;
    words.push(token.folded);
  }
  return words.join(" ");
}

/** Toxicity grade said of a share: `grade 3/4`, `grade >=3`, `any grade`. */
export function gradeOf(tokens: readonly Token[], share: Share, shares: readonly Share[]): string | null {
  const start = Math.max(0, share.from - 14);
  const stop = Math.min(tokens.length, shares[shares.indexOf(share) + 1]?.from ?? tokens.length, share.to + 5);
  for (const [from, to] of [
    [share.to, stop],
    [start, share.from],
  ] as const) {
    for (let i = to - 1; i >= from; i--) {
      if (!/^grades?$/.test(tokens[i]!.folded)) continue;
      if (/^(?:any|all)$/.test(tokens[i - 1]?.folded ?? "")) return "any";
      const digits = tokens
        .slice(i + 1, i + 6)
        .filter((token) => /^(?:\d|[≥>]|or|higher|above|greater|more|\+|i{1,3}v?|iv)$/.test(token.folded))
        .map((token) => token.folded);
      if (digits.length === 0) return null;
      const least = digits.find((digit) => /^\d$/.test(digit));
      if (!least) return null;
      if (digits.some((digit) => /^(?:[≥]|higher|above|greater|more|\+)$/.test(digit))) return `>=${least}`;
      const last = digits.findLast((digit) => /^\d$/.test(digit));
      return last === least ? least : `${least}-${last}`;
    }
  }
  return null;
}
