/** Tells which arm a general name means: `the control group` of a trial of zinc and usual care. */
import type { Cohort } from "../../claims/index.ts";
import { cues } from "./cues.ts";
import type { CohortRegistry } from "./registry.ts";

type Role = "control" | "active";

/** Gives the general names among all cohorts to the arms they mean, where two arms have sizes and one of them is told by its name. */
export function nameRoles(arms: readonly Cohort[], registry: CohortRegistry): void {
  const roles = rolesOf(arms);
  if (!roles) return;
  for (const cohort of registry.cohorts) {
    const role = arms.some(({ key }) => key === cohort.key) ? null : generalRole(cohort);
    const arm = role && arms[roles.indexOf(role)];
    if (arm) registry.merge(cohort, arm);
  }
}

/** Gives a name that holds some words of one arm, and none that the other has not got, to that arm: `the zinc group` of a trial of zinc plus salt and of placebo plus salt. */
export function nameParts(arms: readonly Cohort[], registry: CohortRegistry): void {
  const words = arms.map(({ key }) => key.split(" "));
  if (words.length !== 2 || words.some((own) => own.some((word) => /^(?:arm|group|cohort)$/.test(word)))) return;
  for (const cohort of registry.cohorts) {
    if (arms.some(({ key }) => key === cohort.key)) continue;
    const own = cohort.key.split(" ");
    const [a, b] = words.map((arm) => own.every((word) => arm.includes(word)));
    if (a !== b) registry.merge(cohort, arms[a ? 0 : 1]!);
  }
}

/** One arm has the word of a control or of what is tried in its name; the other is the other. */
function rolesOf(arms: readonly Cohort[]): readonly Role[] | null {
  if (arms.length !== 2) return null;
  const [a, b] = arms.map(({ key }) => roleOf(key.split(" ")));
  if (a && b) return a === b ? null : [a, b];
  if (a || b) return a ? [a, other(a)] : [other(b!), b!];
  return addedOf(arms);
}

/** `zinc plus salt` and `salt`: what one has beside the other is tried. */
function addedOf(arms: readonly Cohort[]): readonly Role[] | null {
  const [a, b] = arms.map(({ key }) => new Set(key.split(" ")));
  const isWithin = (inner: ReadonlySet<string>, outer: ReadonlySet<string>) =>
    inner.size < outer.size && [...inner].every((word) => outer.has(word));
  if (isWithin(a!, b!)) return ["control", "active"];
  return isWithin(b!, a!) ? ["active", "control"] : null;
}

const other = (role: Role): Role => (role === "control" ? "active" : "control");

function roleOf(words: readonly string[]): Role | null {
  if (words.some((word) => cues.controlName.has(word))) return "control";
  return words.some((word) => cues.activeName.has(word)) ? "active" : null;
}

/** `control`, `study group`: nothing but the word for the role. */
function generalRole({ key }: Cohort): Role | null {
  const words = key.split(" ");
  return words.every((word) => cues.controlName.has(word) || cues.activeName.has(word)) ? roleOf(words) : null;
}
