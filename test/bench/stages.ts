/** What each stage of a run costs: the parts of a setup are wrapped, so that the engine runs as it always does. */
import { audit, type Run, type Setup } from "../../src/engine/index.ts";
import { setupOf, type TextFile } from "../../src/index.ts";
import pretty from "../../src/reporters/pretty.ts";

/** `rest` is what the engine does besides: numbering claims, the ledger, comments, placing what was found. */
export const stages = ["parse", "extract", "bind", "judge", "report", "rest"] as const;
export type Stage = (typeof stages)[number];
export type Costs = Readonly<Record<Stage, number>>;

/** Milliseconds of a whole run by stage. `extract` includes tokens and forms, which are made when first asked for. */
export function costsOf(files: readonly TextFile[]): Costs {
  const clock = new Clock();
  const start = processorTime();
  const run = audit(
    files.map(({ path, text }) => ({ path, chunks: () => [text] })),
    clock.timed(setupOf()),
  );
  clock.measure("report", () => reportOf(run));
  const { parse, extract, bind, judge, report } = clock.spent;
  const rest = Math.max(0, processorTime() - start - parse - extract - bind - judge - report);
  return { parse, extract, bind, judge, report, rest };
}

/** Milliseconds that this process has had of the processor, in the program and in the system. */
export function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

const tool = { name: "source-audit", version: "0" };
const reportOf = (run: Run): string =>
  pretty.report(run, { tool, color: false, width: 100, quiet: false, verbose: false });

class Clock {
  readonly spent: Record<Exclude<Stage, "rest">, number> = { parse: 0, extract: 0, bind: 0, judge: 0, report: 0 };

  measure<T>(stage: Exclude<Stage, "rest">, action: () => T): T {
    const start = processorTime();
    try {
      return action();
    } finally {
      this.spent[stage] += processorTime() - start;
    }
  }

  /** Goes through what is yielded, and measures only the yielding. */
  *each<T>(stage: Exclude<Stage, "rest">, items: Iterable<T>): Iterable<T> {
    const iterator = items[Symbol.iterator]();
    for (let next = this.measure(stage, () => iterator.next()); !next.done; ) {
      yield next.value;
      next = this.measure(stage, () => iterator.next());
    }
  }

  timed(setup: Setup): Setup {
    return {
      ...setup,
      parsers: setup.parsers.map((parser) => ({
        ...parser,
        parse: (path, chunks) => this.each("parse", parser.parse(path, chunks)),
      })),
      extractors: setup.extractors.map((extractor) => ({
        ...extractor,
        extract: (reading, document) =>
          this.measure("extract", () => [...extractor.extract(reading, document)] as never[]),
      })),
      binders: setup.binders.map((binder) => ({
        ...binder,
        bind: (...all) => this.measure("bind", () => binder.bind(...all)),
      })),
      rules: setup.rules.map((inForce) => ({
        ...inForce,
        rule: {
          ...inForce.rule,
          check: (claims, options) => this.measure("judge", () => [...inForce.rule.check(claims, options)]),
        },
      })),
    };
  }
}
