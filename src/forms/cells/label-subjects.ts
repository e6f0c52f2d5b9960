/** Labels that say whom the numbers of a row or column count: all, a population, or only some of them. */
import type { Population } from "../../claims/index.ts";
import { before, form, type Match, type Token } from "../../language/index.ts";

/** A row or column of nothing but numbers of subjects. */
export interface Subjects {
  readonly population: Population | null;
  readonly planned: boolean;
}

const populations: readonly (readonly [name: string, population: Population])[] = [
  ["screened", "screened"],
  ["enrolled", "enrolled"],
  ["randomised", "randomised"],
  ["treated", "treated"],
  ["completed", "completed"],
  ["safety", "safety"],
  ["itt", "itt"],
  ["protocol", "per-protocol"],
  ["evaluable", "evaluable"],
];

const populationOf = (match: Match): Population | null =>
  populations.findLast(([name]) => match.has(name))?.[1] ?? null;

export const labelSubjects = form<Subjects>({
  id: "label-subjects",
  title: "A label of the number of subjects in a population, and of nothing else",
  yields: "label-subjects",
  isOverlay: true,
  match: `^ ({screened: screening&past} | {enrolled: enrolment&past | "enrollment" | "enrolment" | "accrual"} | {randomised: randomisation&past | "randomly" ("assigned" | "allocated")} | {treated: treating&past}
    | {completed: completion&past} | {safety: "safety" (population | evaluable)} | {itt: "itt" | "intention-to-treat" | "intent-to-treat"} | {protocol: "per-protocol"}
    | {evaluable: evaluable} | {people: subject} | {people: "n"} | {people: "sample" "size"} | {planned: "planned" | "estimated" | "anticipated" | "target"}
    | countWord stop? | total | population | response | labelLead | comma | open | close){1,9} $`,
  unless: {
    response: (match) => match.units.some(({ lexeme }) => lexeme.classes.has("response")) && !match.has("evaluable"),
  },
  value: (match) => {
    const population = populationOf(match);
    return population || match.has("people") ? { population, planned: match.has("planned") } : null;
  },
  show: ({ population, planned }) => `${population ?? "subjects"}${planned ? " planned" : ""}`,
  examples: `
    N                                        -> subjects
    No. of patients                          -> subjects
    Evaluable for response, n                -> evaluable
    Patients enrolled                        -> enrolled
    Patients randomly assigned               -> randomised
    Estimated enrollment                     -> enrolled planned
    Safety population, N                     -> safety
    Patients treated before                  -> nothing
    Patients with response                   -> nothing
    Response in all patients                 -> nothing (response)
  `,
});

export const labelWhole = form<true>({
  id: "label-whole",
  title: "A row or column of everybody",
  yields: "label-whole",
  isOverlay: true,
  match: `^ ("all" | "both" | total | "pooled"){1,2} (people | population | armHead | "treated" | "dose" | "doses" | "levels"){0,3} ((comma | open)? ("n" (equals integer)? | countWord | percent | open | close | comma){1,9})? $`,
  value: () => true,
  examples: `
    Total                                    -> true
    All patients (N = 98)                    -> true
    Both arms combined                       -> nothing
    All grades                               -> nothing
  `,
});

export const labelOthers = form<true>({
  id: "label-others",
  title: "A row whose whole is not everybody: responders, those with an event, those known",
  yields: "label-others",
  isOverlay: true,
  match: `("duration" | "durability" | "loss" | "time") ("of" | "to") content{0,2} response | response ("duration" | "ongoing" | "lasting" | "maintained" | "continuing")
    | "dor" | ("ongoing" | "continuing" | "maintained" | "sustained" | "durable") content{0,2} response
    | "responders" (labelTail | "still")
    | ("of" | "among" | "amongst" | "in") ("the" | "those" | "these" | "all")? content{0,2} ("responders" | {people: people} ("with" | "who" | "achieving" | "having")) | ("of" | "among" | "amongst") ("those" | "these" | "whom")`,
  unless: {
    counted: before("countWord (stop | open | percent | close){0,3}"),
    share: (match) => match.has("people") && isShare(match.before()),
  },
  value: () => true,
  examples: `
    Duration of response ≥9 months           -> true
    Ongoing response at data cut-off, n (%)  -> true
    Response ongoing                         -> true
    Alive, % of responders                   -> true
    Responders with an event                 -> true
    Grade 3, among patients with a rash      -> true
    Responders                               -> nothing
    Objective response                       -> nothing
    Number (%) of patients with fever        -> nothing (counted)
    Percentage of patients with fever        -> nothing (share)
  `,
});

const isShare = (unit: Token | undefined): boolean =>
  unit !== undefined && (unit.lexeme.classes.has("percent") || unit.lexeme.classes.has("rate"));
