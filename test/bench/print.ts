/** What was measured, as lines of a table. */
import { exponentOfStage, type Growth } from "./growth.ts";
import { stages } from "./stages.ts";

const wide = 28;

/** Names the columns of `growthLine`. */
export function growthHead(withStages: boolean): string {
  const columns = ["exponent".padStart(9), "KB/s".padStart(7), "  milliseconds of processor time at 1x, 2x, 4x, ..."];
  const last = withStages ? stages.map((stage) => stage.padStart(13)).join("") : "";
  return `${"shape".padEnd(wide)}${columns[0]}${columns[1]}${withStages ? last : columns[2]}`;
}

/** The exponent of a shape, how much of it was read in a second at the largest size, and the times or the stages. */
export function growthLine(growth: Growth, withStages: boolean): string {
  const { shape, points, exponent, isCut } = growth;
  const { size, cost, costs } = points.at(-1)!;
  const times = points.map((point) => Math.round(point.cost)).join(", ");
  const parts = stages.map((stage) => {
    const power = exponentOfStage(growth, stage);
    return `${Math.round(costs[stage])} ${power === null ? "    " : power.toFixed(2)}`.padStart(13);
  });
  const columns = [exponent.toFixed(2).padStart(9), `${Math.round(size / cost)}`.padStart(7)];
  const cut = isCut ? " (larger ones left out)" : "";
  return `${shape.padEnd(wide)}${columns.join("")}${withStages ? parts.join("") : `  ${times}`}${cut}`;
}
