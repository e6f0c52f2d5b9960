/** Which population a word makes or names. */
import type { Population } from "../../claims/index.ts";
import type { Token } from "../../language/index.ts";

const classes: readonly (readonly [string, Population])[] = [
  ["ittName", "itt"],
  ["perProtocolName", "per-protocol"],
  ["safetyName", "safety"],
  ["screening", "screened"],
  ["observation", "enrolled"],
  ["randomisation", "randomised"],
  ["evaluable", "evaluable"],
  ["eligible", "enrolled"],
  ["enrolment", "enrolled"],
  ["treating", "treated"],
  ["evaluation", "evaluable"],
  ["completion", "completed"],
];

export function populationOf(unit: Token | undefined): Population | null {
  const has = unit?.lexeme.classes;
  return (has && classes.find(([name]) => has.has(name))?.[1]) ?? null;
}

/** The population that the words last named, from right to left. */
export function lastPopulation(units: readonly Token[]): Population | null {
  for (let i = units.length - 1; i >= 0; i--) {
    const population = populationOf(units[i]);
    if (population) return population;
  }
  return null;
}
