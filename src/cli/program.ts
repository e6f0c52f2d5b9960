/** The command line: commands, options and help. Nothing is loaded before a command runs. */
import { Command, Option } from "commander";
import type { AuditFlags } from "./audit-once.ts";
import type { BaselineFlags } from "./commands/baseline.ts";
import type { ClaimsFlags } from "./commands/claims.ts";
import type { CoverageFlags } from "./commands/coverage.ts";
import { type ConfigFlags, withConfig, withFiles } from "./config-flags.ts";
import { allowEnd } from "./early-end.ts";
import { readCount, readFailOn, readLine, readPercent, readRule, readTarget } from "./options.ts";
import { UsageError } from "./usage-error.ts";

const examples = `
Examples:
  $ audit                                     everything in the current folder
  $ audit content/ abstracts/*.nbib           pages and the records they rest on
  $ audit --format json --output report.json  for a program
  $ audit --format pretty --format json=report.json content/
  $ audit --fail-on warning --rule table-damaged=off content/
  $ audit --since main                        only what touches files changed since then
  $ audit --watch content/                    again whenever something changes
  $ audit --stdin --stdin-filename a.md < a.md
  $ audit baseline                            record today's findings as known
  $ audit claims content/page.md              what was read, and what it is about
  $ audit explain dose-blocks-uneven          what a rule reports and why, with examples

A folder with the name of a command: audit ./rules, or audit -- rules

Exit codes:
  0  audited; nothing at or above --fail-on
  1  findings, or a limit that was exceeded: --max-unsettled, --min-coverage,
     --max-suppressed, --fail-on-unread
  2  could not audit: bad usage or configuration, nothing matched, a file that
     could not be read, a rule that threw; the rest is reported all the same
`;

const completionHelp = `
Examples:
  $ source <(audit completion bash)
  $ audit completion fish > ~/.config/fish/completions/audit.fish
`;

/** Told the exit code of the command that ran, and whether it was an audit. */
type Finish = (code: number, hasAudited?: boolean) => void;

/** Builds the program. */
export function programOf(version: string, formats: readonly string[], finish: Finish): Command {
  const program = new Command("audit")
    .description("Says where the numbers and identifiers in biomedical content cannot all be true.")
    .version(version, "-V, --version", "print the version")
    .helpOption("-h, --help", "print this help")
    .helpCommand("help [command]", "print the help of a command")
    .enablePositionalOptions()
    .argument("[paths...]", "files, folders and glob patterns (default: the current folder)")
    .optionsGroup("What is audited:")
    .option("-w, --watch", "audit again whenever something changes")
    .addOption(new Option("--stdin", "audit what is piped in, together with any paths given").conflicts("watch"))
    .option("--stdin-filename <file>", "the name of the file that --stdin stands for")
    .option("--cache", "keep what was read in node_modules/.cache/source-audit, and read only what has changed")
    .option("--cache-folder <folder>", "keep it in this folder")
    .option(
      "-j, --jobs <n>",
      "read in at most this many threads (default: by processors and size)",
      readCount("--jobs"),
    )
    .optionsGroup("Reports:")
    .addOption(
      new Option("-f, --format <name[=file]>", `report as ${formats.join(", ")}; repeatable`)
        .argParser(readTarget)
        .default([], "pretty"),
    )
    .option("-o, --output <file>", "write the report to a file (- is standard output)")
    .addOption(new Option("-q, --quiet", "only errors, no summary").conflicts("verbose"))
    .option("--summary", "count the findings by document and rule instead of showing each")
    .option("--evidence", "say with each finding how its numbers were bound, and how surely")
    .option("-v, --verbose", "also what could not be settled, and what each rule did")
    .optionsGroup("What counts:")
    .option(
      "--fail-on <severity>",
      "exit with 1 from this severity on: error (default), warning, info, never",
      readFailOn,
    )
    .option(
      "--max-unsettled <n>",
      "exit with 1 when more comparisons than this could not be settled",
      readCount("--max-unsettled"),
    )
    .option("--min-coverage <percent>", "exit with 1 when less than this part of the numbers was read", readPercent)
    .option(
      "--max-suppressed <n>",
      "exit with 1 when comments leave out more findings than this",
      readCount("--max-suppressed"),
    )
    .option("--fail-on-unread", "exit with 1 when a file was not read, or gave nothing to compare")
    .addOption(
      new Option("--rule <id=severity>", "set a rule to error, warning, info or off; repeatable")
        .argParser(readRule)
        .default({}, "its own"),
    )
    .option("--since <revision>", "report only findings that touch files changed since a git revision")
    .option("--baseline <file>", "report only findings that are not in this file")
    .option("--no-baseline", "report known findings as well")
    .optionsGroup("Settings:")
    .addHelpText("after", examples);
  program.hook("preAction", (_, { args }) => {
    if (args.includes(""))
      throw new UsageError('An argument is empty: a variable that is not set? "." is the current folder.');
  });
  withColor(withFiles(program)).action(async (paths: string[], flags: AuditFlags) => {
    const { auditCommand } = await import("./commands/audit.ts");
    finish(
      await auditCommand(paths, flags, [
        ...program.commands.map((command) => command.name()),
        ...program.options.flatMap(({ long }) => long ?? []),
      ]),
      true,
    );
  });

  withColor(withFiles(program.command("baseline")))
    .summary("record today's findings as known")
    .description("Writes today's findings to a file, so that later audits report only new ones.")
    .argument("[paths...]", "files, folders and glob patterns (default: the current folder)")
    .option("-o, --output <file>", "the file to write (default: the configuration's, or audit-baseline.json)")
    .option("--prune", "only remove what is no longer found")
    .action(async (paths: string[], flags: BaselineFlags) => {
      const { baselineCommand } = await import("./commands/baseline.ts");
      finish(await baselineCommand(paths, flags));
    });

  program
    .command("init")
    .summary("write a first configuration")
    .description("Writes audit.config.yaml with every setting explained; never overwrites a file.")
    .action(async () => {
      const { initCommand } = await import("./commands/init.ts");
      finish(await initCommand());
    });

  withFiles(program.command("config"))
    .summary("show the settings in force")
    .description("Shows the configuration in force: every rule, and every other setting.")
    .option("-f, --format <name>", "pretty or json", "pretty")
    .action(async (flags: ConfigFlags & { format: string }) => {
      const { configCommand } = await import("./commands/config.ts");
      finish(await configCommand(flags));
    });

  withColor(withFiles(program.command("claims")))
    .summary("list what was read")
    .description("Lists the claims that were read from files, with their places and subjects.")
    .argument("[paths...]", "files, folders and glob patterns (default: the current folder)")
    .option("-f, --format <name>", "pretty, json, or rows as ndjson, csv or parquet", "pretty")
    .option("-o, --output <file>", "write them to a file")
    .option("--cache", "with rows: read only what has changed since the last run with it")
    .option("--cache-folder <folder>", "keep what was read there")
    .option("--trace", "also what each form matched or rejected, and the numbers not read")
    .option("--line <n>", "only what is on this line of a file", readLine)
    .option("--kind <kind>", "only claims of this kind; repeatable", (kind, kinds: string[]) => [...kinds, kind], [])
    .action(async (paths: string[], flags: ClaimsFlags) => {
      const { claimsCommand } = await import("./commands/claims.ts");
      finish(await claimsCommand(paths, flags));
    });

  withColor(withFiles(program.command("coverage")))
    .summary("say which numbers were read")
    .description("Says how the numbers in a text are accounted for: in claims, as other kinds, or not read.")
    .argument("[paths...]", "files, folders and glob patterns (default: the current folder)")
    .option("-f, --format <name>", "pretty or json", "pretty")
    .option("--unread", "also list each number that was not read, with its place")
    .option("--min-coverage <percent>", "exit with 1 when less than this part was read", readPercent)
    .action(async (paths: string[], flags: CoverageFlags) => {
      const { coverageCommand } = await import("./commands/coverage.ts");
      finish(await coverageCommand(paths, flags));
    });

  withColor(withConfig(program.command("rules")))
    .summary("list the rules")
    .description("Lists the rules with their severity and scope.")
    .option("-f, --format <name>", "pretty or json", "pretty")
    .action(async (flags: ConfigFlags & { format: string; color?: boolean }) => {
      const { rulesCommand } = await import("./commands/rules.ts");
      finish(await rulesCommand(flags));
    });

  withColor(withConfig(program.command("explain")))
    .summary("explain a rule or a form")
    .description("Says what a rule reports, why, and with which options, or how a form reads; shows examples.")
    .argument("<id>", "the id of a rule, or of a form that audit claims names")
    .action(async (id: string, flags: ConfigFlags & { color?: boolean }) => {
      const { explainCommand } = await import("./commands/explain.ts");
      finish(await explainCommand(id, flags));
    });
  withConfig(program.command("lsp"))
    .summary("serve an editor")
    .description("Serves an editor over the language server protocol, on standard input and output.")
    .option("--stdio", "accepted because editors add it; there is no other way")
    .action(async (flags: ConfigFlags) => {
      // The protocol says with which code the server ends, and its connection ends the process.
      allowEnd();
      const { lspCommand } = await import("./commands/lsp.ts");
      finish(await lspCommand(flags));
    });

  program
    .command("completion")
    .summary("print completion for a shell")
    .description("Prints what a shell needs to complete commands, options, formats and rules.")
    .argument("<shell>", "bash, fish or zsh")
    .addHelpText("after", completionHelp)
    .action(async (shell: string) => {
      const { completionCommand } = await import("./commands/completion.ts");
      finish(await completionCommand(shell, program));
    });
  return program;
}

/** Arguments after `--` are paths, even if they have the name of a command. */
export function withPlainPaths(args: readonly string[], { commands }: Command): string[] {
  const end = args.indexOf("--");
  if (end === -1) return [...args];
  const names = new Set(["help", ...commands.map((command) => command.name())]);
  return args.map((arg, index) => (index > end && names.has(arg) ? `./${arg}` : arg));
}

function withColor(command: Command): Command {
  return command.option("--color", "use colour even without a terminal").option("--no-color", "use no colour");
}
