/** Reads medians and means that are not the middle of a range or the estimate of an interval, and deviations wherever printed. */
import { type Average, asKind } from "../forms/index.ts";
import type { Mention, ProseReading, Reading } from "../language/index.ts";
import { type Draft, defineExtractor } from "./extractor.ts";
import { overlaysOf } from "./statistics/overlays.ts";
import { readStatements } from "./statistics/statements.ts";

export default defineExtractor({
  id: "averages",
  kinds: ["average"],
  reads: ["title", "heading", "abstract", "text", "keyword"],
  *extract({ prose }: Reading) {
    if (!prose) return;
    let told: ToldElsewhere | null = null;
    for (const { mention, sentence } of prose.overlays) {
      const average = asKind(mention, "average");
      if (!average) continue;
      told ??= toldElsewhere(prose);
      yield* drafts(prose, sentence, average, told);
    }
  },
  examples: [
    {
      text: "Median overall survival was 14.3 and 9.1 months, respectively.\n",
      claims: ["median overall survival 14.3 months", "median overall survival 9.1 months"],
    },
    {
      text: "The women, whose mean age was 61 (SD 9) years, lost 4.5 ± 1.2 kg on average.\n",
      claims: ["mean age 61 ± 9 years"],
    },
    {
      text: "Median age was 61 years (range 30-80); median survival was 12 months (95% CI 9-14).\n",
      claims: [],
    },
    { text: "Ages ranged from 30 to 80 years (median 61).\n", claims: [] },
  ],
});

/** Where estimates of bounds begin, and where the medians and means end that ranges have behind them. */
interface ToldElsewhere {
  readonly estimates: ReadonlySet<number>;
  readonly middles: ReadonlySet<number>;
}

function toldElsewhere(prose: ProseReading): ToldElsewhere {
  const statements = readStatements(prose);
  const estimates = statements.filter(({ estimate }) => estimate !== null).map(({ start }) => start);
  const alone = statements.filter(({ label, estimate }) => label.kind !== "ci" && !estimate?.isAdjacent);
  const ranges = new Set(alone.map(({ candidate }) => candidate.mention));
  const behind = overlaysOf(prose, "middle")
    .filter(({ value }) => ranges.has(value.range))
    .map(({ end }) => end);
  return { estimates: new Set(estimates), middles: new Set(behind) };
}

function* drafts(
  prose: ProseReading,
  sentence: number,
  { form, value }: Mention<Average>,
  { estimates, middles }: ToldElsewhere,
): Iterable<Draft<"average">> {
  const { statistic, measure, items } = value;
  for (const [member, { figure, deviation, start, end }] of items.entries()) {
    if ((estimates.has(start) || middles.has(end)) && !deviation) continue;
    yield {
      kind: "average",
      form,
      value: {
        statistic,
        measure,
        value: figure.value,
        unit: figure.unit,
        deviation: deviation?.value ?? null,
        spread: deviation?.spread ?? null,
        member,
        members: items.length,
      },
      prose: prose.prose,
      place: { sentence },
      start,
      end,
    };
  }
}
