// Says what is wrong with comments and entries that leave findings out.
import { closestMatch } from "leven";
import type { Explanation, Location } from "../../rule/index.ts";
import { inForceIn, isActive, type RuleInForce } from "../judge.ts";
import type { Roots } from "../roots.ts";
import type { IgnoreEntry } from "./ignore-entry.ts";
import type { PlacedDirective } from "./placed.ts";

const common = { references: [], severity: "warning" } as const;

/** The checks of comments and entries; they are configured as rules are, and cannot be left out by comments. */
export const suppressionRules = [
  {
    id: "suppression-malformed",
    title: "Comment that resembles a directive",
    why: "A comment that begins with `audit-ignore` but has no known form leaves nothing out, which its author may not notice.",
    ...common,
  },
  {
    id: "suppression-unknown-rule",
    title: "Comment that names an unknown rule",
    why: "A mistyped or removed rule leaves nothing out.",
    ...common,
  },
  {
    id: "suppression-without-reason",
    title: "Comment without a reason",
    why: "Later readers of the page need to know why a contradiction was accepted; without a reason nothing is left out.",
    ...common,
  },
  {
    id: "suppression-expired",
    title: "Entry that has expired",
    why: "An entry of `ignore` with `until` applies through that day; after it, what it left out is reported again.",
    ...common,
  },
  {
    id: "suppression-unused",
    title: "Comment or entry that leaves nothing out",
    why: "What is left out no longer occurs. A comment or entry that stays could hide the next mistake. It is reported only where everything that the rule compares was read.",
    ...common,
  },
] as const;

export type SuppressionRule = (typeof suppressionRules)[number]["id"];

/** What is wrong with one comment or entry. */
export interface Flaw extends Explanation {
  readonly rule: SuppressionRule;
  readonly at: Location;
}

/** A comment, the rules it left out findings of, and those of which it could not: by rule, another document that took part. */
export interface Use {
  readonly directive: PlacedDirective;
  readonly used: Set<string>;
  readonly elsewhere: Map<string, string>;
}

export type KnownRules = ReadonlyMap<string, RuleInForce>;

/** A comment that names more rules that are not there is answered for these. */
const mostNamed = 3;

const forms =
  "Write <!-- audit-ignore-next rule-id: reason --> before a block, or <!-- audit-ignore-file rule-id: reason -->.";

export function directiveFindings(
  { directive: { word, rules: named, reason, at }, used, elsewhere }: Use,
  rules: KnownRules,
  isWhole: boolean,
  roots: Roots,
): Flaw[] {
  const flaw = (rule: SuppressionRule, message: string, explanation: string, advice: string): Flaw => {
    return { rule, at, message, explanation: [explanation], advice };
  };
  const malformed = (message: string) =>
    flaw("suppression-malformed", message, "It leaves nothing out as it stands.", forms);
  if (word === "")
    return [malformed('This comment begins like a directive, but is not closed by "-->" or has an unknown form.')];
  if (word !== "next" && word !== "file") return [malformed(`There is no directive "audit-ignore-${word}".`)];
  if (named.length === 0) return [malformed(`This audit-ignore-${word} names no rule.`)];
  const known = named.filter((id) => rules.has(id));
  const unknown = named.filter((id) => !rules.has(id));
  const more = unknown.length > 1 ? ` Nor do ${unknown.length - 1} others that it names exist.` : "";
  const flaws = unknown.slice(0, 1).map((id) =>
    flaw(
      "suppression-unknown-rule",
      `There is no rule "${id}".${more}`,
      unknown
        .slice(0, mostNamed)
        .map((one) => meant(one, rules))
        .join(" "),
      "Correct or remove it.",
    ),
  );
  if (reason === "") {
    const advice = `Give the reason after a colon: <!-- audit-ignore-${word} ${named.join(", ")}: reason -->.`;
    const message = `${named.join(", ")} is left out without a reason.`;
    return [...flaws, flaw("suppression-without-reason", message, "Without one, nothing is left out.", advice)];
  }
  const where = word === "file" ? "this document" : "the block that follows";
  const unused = known.filter(
    (id) => !used.has(id) && (elsewhere.has(id) || canTell(inForceIn(roots.path(at.path), rules.get(id)!), isWhole)),
  );
  return [
    ...flaws,
    ...unused.map((id) => {
      const other = elsewhere.get(id);
      const [message, advice] =
        other === undefined
          ? [`${id} finds nothing in ${where}.`, "Remove the comment."]
          : [
              `${id} finds a contradiction with ${other}, which this comment does not cover.`,
              "Leave it out in the configuration, or with a comment in each of the documents.",
            ];
      return flaw("suppression-unused", message, `The reason given: ${reason}`, advice);
    }),
  ];
}

export function entryFindings(
  { rule: id, document, claim, reason, until, at }: IgnoreEntry,
  state: { readonly isUsed: boolean; readonly isExpired: boolean; readonly isWhole: boolean; readonly today: string },
  rules: KnownRules,
): Flaw[] {
  const explanation = [`The reason given: ${reason}`];
  if (state.isExpired) {
    const message = `The entry that leaves ${id} out of ${document} applied until ${until}; today is ${state.today}.`;
    const advice = "Resolve what it left out and remove it, or set a later day.";
    return [{ rule: "suppression-expired", at, message, explanation, advice }];
  }
  const rule = rules.get(id);
  if (state.isUsed || !state.isWhole || !rule || !isActive(rule)) return [];
  const about = claim === undefined ? "" : ` about "${claim}"`;
  const message = `${id} finds nothing${about} in ${document}.`;
  return [{ rule: "suppression-unused", at, message, explanation, advice: "Remove the entry." }];
}

/** Whether a rule that found nothing would have found it: one of several documents needs them all to be there. */
function canTell({ rule, severity }: RuleInForce, isWhole: boolean): boolean {
  return severity !== "off" && (isWhole || rule.scope === "document");
}

function meant(id: string, rules: KnownRules): string {
  const near = closestMatch(id, [...rules.keys()], { maxDistance: Math.max(2, Math.floor(id.length / 4)) });
  return near === undefined ? '"audit rules" lists the rules.' : `Did you mean ${near}?`;
}
