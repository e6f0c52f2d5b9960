/** The report for test dashboards: JUnit XML (https://github.com/windyroad/JUnit-Schema), a suite for each document. */
import { type Case, type Suite, suitesOf } from "./junit/suites.ts";
import { element, textOf } from "./junit/xml.ts";
import type { Reporter, Run } from "./reporter.ts";
import { summaryOf } from "./text/plain.ts";

/** The schema demands a time; one that changed would make equal runs differ. */
const noTime = "1970-01-01T00:00:00";

const junit: Reporter = {
  id: "junit",
  title: "For test dashboards: JUnit XML, a suite for each document",
  needs: { text: false, claims: false },
  report(run, options) {
    const { name, version } = options.tool;
    const summary: Suite = { name, cases: [{ name: "summary", outcome: null }], notices: [summaryOf(run)] };
    const suites = [
      showSuite(summary, 0, [["version", version], ...ruleCounts(run)]),
      ...suitesOf(run, options).map((suite, index) => showSuite(suite, index + 1, [])),
    ];
    const content = `\n${suites.join("\n")}\n`;
    return `<?xml version="1.0" encoding="UTF-8"?>\n${element("testsuites", {}, content)}\n`;
  },
};

function ruleCounts({ rules }: Run): (readonly [string, string])[] {
  return rules.map(({ id, severity, ran, pass, fail, unsure }) => {
    const counts = ran ? `${pass} agree, ${fail} do not, ${unsure} not settled` : "nothing to compare";
    return [`rule ${id}`, severity === "off" ? "off" : counts];
  });
}

function showSuite({ name, cases, notices }: Suite, id: number, properties: (readonly [string, string])[]): string {
  const count = (wanted: string) => cases.filter(({ outcome }) => outcome?.is === wanted).length;
  const suite = name.trim() === "" ? "(without a name)" : name;
  const attributes = {
    ...{ id, name: suite, package: "", timestamp: noTime, hostname: "localhost", tests: cases.length },
    ...{ failures: count("failure"), errors: count("error"), skipped: count("skipped"), time: 0 },
  };
  const content = [
    element(
      "properties",
      {},
      properties.map(([key, value]) => element("property", { name: key, value }, null)).join("\n"),
    ),
    ...cases.map((one) => showCase(one, suite)),
    element("system-out", {}, textOf(notices)),
    element("system-err", {}, ""),
  ];
  return element("testsuite", attributes, `\n${content.join("\n")}\n`);
}

function showCase({ name, outcome }: Case, suite: string): string {
  const attributes = { name, classname: suite, time: 0 };
  if (!outcome) return element("testcase", attributes, null);
  const { is, type, message, lines } = outcome;
  const said = is === "skipped" ? { message } : { message, type };
  return element("testcase", attributes, element(is, said, textOf(lines)));
}

export default junit;
