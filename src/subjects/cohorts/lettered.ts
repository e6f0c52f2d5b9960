/** Reads arms known by a letter or number: `arm A`, `arms A and B`, `group 1`, `Arm A vs B`, `ARM A`. */
import type { Token } from "../../language/index.ts";

interface Lettered {
  readonly words: readonly string[];
  readonly label: string;
  readonly at: number;
  readonly end: number;
}

const singular: ReadonlyMap<string, string> = new Map(
  Object.entries({
    arm: "arm",
    arms: "arm",
    group: "group",
    groups: "group",
    cohort: "cohort",
    cohorts: "cohort",
    schedule: "schedule",
    schedules: "schedule",
    regimen: "regimen",
    regimens: "regimen",
    part: "part",
    parts: "part",
    subgroup: "subgroup",
    subgroups: "subgroup",
    stratum: "stratum",
    stage: "stage",
    stages: "stage",
  }),
);
const letter = /^(?:[A-Z]|I{1,3}|IV|[1-9])$/;
const stage = /^(?:I{1,3}|IV)[ABCabc]?$/;
const joint = /^(?:,|and|or|vs\.?|versus|v|\/|&|than|to|in|on|compared|with|for)$/;

/** The arms that a token names, alone or in a list that shares its head. */
export function letteredAt(
  tokens: readonly Token[],
  at: number,
  to: number,
): { readonly items: readonly Lettered[]; readonly to: number } | null {
  const head = at < to ? singular.get(tokens[at]!.folded) : undefined;
  if (!head || !isLetter(tokens[at + 1], at + 1, to, head)) return null;
  const items = [itemOf(head, tokens[at + 1]!, at, at + 2)];
  let end = at + 2;
  for (let i = end; i < to; ) {
    let next = i;
    while (next < to && next - i < 2 && joint.test(tokens[next]!.folded)) next++;
    if (next === i || !isLetter(tokens[next], next, to, head) || !isOfOneForm(tokens, at + 1, next)) break;
    items.push(itemOf(head, tokens[next]!, next, next + 1));
    end = i = next + 1;
  }
  return { items, to: end };
}

const isLetter = (token: Token | undefined, at: number, to: number, head: string): token is Token =>
  token !== undefined && at < to && (head === "stage" ? stage : letter).test(token.text);

/** `in arm A and 6/69`: a digit behind a letter counts something, and so does one with a sign behind it. */
function isOfOneForm(tokens: readonly Token[], first: number, at: number): boolean {
  const behind = tokens[at + 1]?.folded ?? ".";
  return (
    tokens[first]!.kind === tokens[at]!.kind &&
    (tokens[at]!.kind === "word" || /^(?:[,.;)]|and|or|was|were|had|respectively)$/.test(behind))
  );
}

function itemOf(head: string, token: Token, at: number, end: number): Lettered {
  return { words: [head, token.folded], label: `${head} ${token.text}`, at, end };
}
