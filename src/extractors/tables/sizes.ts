/** Tells labels that head numbers of subjects: `N`, `Patients`, `Enrolled`, `Evaluable for response, n`. */
import type { Population } from "../../claims/index.ts";
import type { Token } from "../../language/index.ts";

const populations: Readonly<Record<string, Population>> = {
  screened: "screened",
  enrolled: "enrolled",
  enrollment: "enrolled",
  enrolment: "enrolled",
  randomized: "randomised",
  randomised: "randomised",
  treated: "treated",
  dosed: "treated",
  evaluable: "evaluable",
  assessable: "evaluable",
  safety: "safety",
  itt: "itt",
  "intention-to-treat": "itt",
  "intent-to-treat": "itt",
  completed: "completed",
};

const subjects = /^(?:n|patients|subjects|participants|pts)$/;
const filling =
  /^(?:n|no|number|total|of|the|all|for|response|efficacy|patients|subjects|participants|pts|population|set|analysis|size|sample|study|actual|planned|estimated|anticipated|in)$/;

/** Every word must belong to a number of subjects: `Patients treated before` heads something else. */
export function sizeNamed(tokens: readonly Token[]): { population: Population | null; planned: boolean } | null {
  const words = tokens.filter(({ kind }) => kind !== "punct").map((token) => token.folded);
  if (words.length === 0 || words.length > 8) return null;
  if (tokens.some(({ text }) => text === "%" || text === "/") || tokens.some(({ kind }) => kind === "number"))
    return null;
  if (!words.every((word) => filling.test(word) || populations[word] !== undefined)) return null;
  const found = words.map((word) => populations[word]).filter((population) => population !== undefined);
  const population = found.includes("evaluable") ? "evaluable" : (found[0] ?? null);
  if (population === "safety" && !words.some((word) => /^(?:population|set|analysis|evaluable)$/.test(word)))
    return null;
  const isSize = words.join(" ") === "sample size";
  if (population === null && !isSize && !words.some((word) => subjects.test(word))) return null;
  return { population, planned: words.some((word) => /^(?:planned|estimated|anticipated)$/.test(word)) };
}
