/** Finds fractions of two groups that make up a third, or whose denominators make up a total: `1/10 in A and 2/10 in B, i.e. 3/20`. */
import { asShare } from "../text/drafts.ts";
import { setOf } from "../text/words.ts";
import { figuresOf, sumOf } from "./parallels.ts";
import { type Division, type Figure, fittingTotal, type Scene } from "./scene.ts";

const summing = setOf("overall total i.e ie together altogether combined");

export function* fractions(scene: Scene): Iterable<Division> {
  const found = figuresOf(scene).filter((figure) => denominatorOf(figure) !== null);
  if (found.length === 3) {
    const [a, b, all] = found as [Figure, Figure, Figure];
    const words = scene.tokens.slice(b.at, all.at + 10);
    if (!words.some(({ folded }) => summing.has(folded))) return;
    const isSure = denominatorOf(a)! + denominatorOf(b)! === denominatorOf(all)!;
    yield { whole: all, parts: [a, b], isSure };
    yield { whole: below(all), parts: [below(a), below(b)], isSure: false };
  } else if (found.length === 2 && figuresOf(scene).length === 2) {
    const parts = found.map(below);
    const sum = sumOf(parts);
    const whole = fittingTotal(scene, sum);
    if (whole && sum >= whole.value.n) yield { whole, parts, isSure: false };
  }
}

function denominatorOf({ draft }: Figure): number | null {
  const share = draft && asShare(draft)?.value;
  return share && share.denominatorFrom?.how === "printed" ? share.denominator : null;
}

/** The denominator of a fraction as a figure at the same place. */
function below(figure: Figure): Figure {
  return { ...figure, n: denominatorOf(figure)! };
}
