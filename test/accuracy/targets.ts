/** What the tool is meant to reach, and whether a set of figures does; and the comparison with the baseline. */
import type { Figures } from "./figures.ts";

export interface Target {
  readonly figure: string;
  readonly least?: number;
  readonly most?: number;
}

export const targets: readonly Target[] = [
  { figure: "recognition prop", least: 95 },
  { figure: "recognition trial", least: 95 },
  { figure: "recognition ci", least: 95 },
  { figure: "recognition range", least: 95 },
  { figure: "recognition p", least: 95 },
  { figure: "recognition N", least: 90 },
  { figure: "recognition dose", least: 90 },
  { figure: "spurious", most: 3 },
  { figure: "binding", least: 95 },
  { figure: "alarms per 500 checks that hold", most: 1 },
  { figure: "wrong checks reported", least: 95 },
  { figure: "sensitivity", least: 90 },
  { figure: "precision error", least: 99 },
  { figure: "precision warning", least: 95 },
];

/** `null` where the figure could not be measured. */
export function isMet({ figure, least, most }: Target, figures: Figures): boolean | null {
  const value = figures[figure];
  if (value === null || value === undefined) return null;
  return (least === undefined || value >= least) && (most === undefined || value <= most);
}

export function targetRows(figures: Figures): string[][] {
  return targets.map((target) => {
    const met = isMet(target, figures);
    const bound = target.least === undefined ? `<= ${target.most}` : `>= ${target.least}`;
    const value = figures[target.figure];
    return [
      target.figure,
      value === null || value === undefined ? "-" : String(value),
      bound,
      met === null ? "not measured" : met ? "met" : "MISSED",
    ];
  });
}

/** Figures of which less is better; of all others more is. */
const lessIsBetter = /^(spurious|alarms|unexplained|unreviewed|binding denominator wrong)/;

/** Each figure that is worse than in the baseline, in words. Figures that only one side has are not compared. */
export function regressions(figures: Figures, baseline: Figures): string[] {
  return Object.entries(baseline).flatMap(([figure, before]) => {
    const now = figures[figure];
    if (before === null || now === undefined) return [];
    const worse = now === null || (lessIsBetter.test(figure) ? now > before : now < before);
    return worse ? [`${figure}: ${now} (baseline ${before})`] : [];
  });
}
