/** What the unit of a dose says, from the captures of the pattern `dose-unit`. */
import type { Match } from "../../language/index.ts";
import type { Duration } from "../figures/durations.ts";
import { daysOf } from "./spans.ts";

export interface DoseUnit {
  /** Normalised: `mg`, `mg/m2`, `million IU`. */
  readonly unit: string;
  readonly perDay: boolean;
  /** `mg/m2/week`, `mg/m2/21 days`; `mg/m2/3 hours` says how long a dose flows. */
  readonly everyDays: number | null;
  /** A unit that other quantities use as well (`g`, `U`): a dose needs a drug or a schedule beside it. */
  readonly isWeak: boolean;
  readonly isRadiation: boolean;
}

/** The unit that was captured; `null` where a power is none of a surface or a weight (`g/m^2.7`). */
export function doseUnit(match: Match): DoseUnit | null {
  const base = match.one("base")!.lexeme;
  const surfaces = match.all("surface").filter(({ value }) => value !== undefined);
  const masses = match.all("mass").filter(({ value }) => value !== undefined);
  if (surfaces.some(({ value }) => value!.digits !== "2") || masses.some(({ value }) => value!.digits !== "1"))
    return null;
  const divisors = [
    match.has("surface") ? "/m2" : "",
    match.has("mass") ? "/kg" : "",
    match.has("time") ? (isHourly(match) ? "/h" : "/min") : "",
  ].join("");
  return {
    unit: multiple(nameOf(match), match.has("million")) + divisors,
    perDay: match.has("day"),
    everyDays: match.has("week") ? 7 : daysOf(match.value<Duration>("span")),
    isWeak: base.classes.has("weakUnit") && divisors === "" && !match.has("million"),
    isRadiation: base.classes.has("radiationUnit"),
  };
}

/** `micro g`, `Gy (RBE)` and `gray equivalents` are units of two words. */
function nameOf(match: Match): string {
  if (match.has("micro")) return "µg";
  const [base, abbreviated] = ["base", "abbreviated"].map((name) => match.one(name)?.lexeme.lemma);
  if (base === "CGE" || !abbreviated) return match.has("equivalent") ? "GyE" : base!;
  return abbreviated;
}

const isHourly = (match: Match): boolean =>
  match.all("time").some(({ lexeme: { classes } }) => classes.has("hourUnit") || classes.has("hourPower"));

function multiple(base: string, isMillion: boolean): string {
  if (!isMillion) return base;
  return base === "IU" || base === "U" ? `M${base}` : `million ${base}`;
}
