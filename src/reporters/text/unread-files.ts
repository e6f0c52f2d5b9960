/** Says in words which files were not read, or gave nothing: every report counts them. */
import type { UnreadFiles } from "../../rule/index.ts";
import type { Run } from "../reporter.ts";
import { visible } from "./visible.ts";
import { counted, grouped } from "./wrap.ts";

const mostKinds = 8;

/** `1 file is empty, 9 files of other kinds (7 .png, 2 .pdf), 2 links`; empty where every file gave something. */
export function unreadText(run: Pick<Run, "unreadFiles">): string {
  return whys.flatMap((why) => wordsOf(why, run.unreadFiles) ?? []).join(", ");
}

/** The number of files that were not read or gave nothing, but for those that the team itself excluded. */
export function unreadCount({ unreadFiles }: Pick<Run, "unreadFiles">): number {
  return unreadFiles.reduce((sum, { why, count }) => sum + (why === "excluded" ? 0 : count), 0);
}

/** Each of them by name, with the reason. */
export function unreadNames({ unreadFiles }: Pick<Run, "unreadFiles">): string[] {
  return unreadFiles.flatMap(({ why, count, paths }) => [
    ...paths.map((path) => `${visible(path)}: ${names[why]}`),
    ...(count > paths.length ? [`${grouped(count - paths.length)} more: ${names[why]}`] : []),
  ]);
}

type Why = UnreadFiles["why"];

const whys: readonly Why[] = ["empty", "no-claims", "ignored", "kind", "link", "special", "excluded"];

const names: Readonly<Record<Why, string>> = {
  empty: "empty",
  "no-claims": "nothing in it can be compared",
  ignored: "ignored by .gitignore",
  kind: "of another kind",
  link: "a symbolic link",
  special: "a pipe, socket or device",
  excluded: "excluded",
};

function wordsOf(why: Why, all: readonly UnreadFiles[]): string | null {
  const groups = all.filter((group) => group.why === why);
  const count = groups.reduce((sum, group) => sum + group.count, 0);
  if (count === 0) return null;
  if (why === "empty") return `${counted(count, "file is", "files are")} empty`;
  if (why === "no-claims") return `${counted(count, "file has", "files have")} nothing to compare`;
  if (why === "ignored") return `${counted(count, "file")} ignored by .gitignore`;
  if (why === "kind") return `${counted(count, "file")} of other kinds not read (${kindsOf(groups)})`;
  if (why === "link") return `${counted(count, "symbolic link")} not followed`;
  if (why === "special") return `${counted(count, "pipe, socket or device", "pipes, sockets or devices")} not read`;
  return `${counted(count, "path")} excluded`;
}

function kindsOf(groups: readonly UnreadFiles[]): string {
  const sorted = [...groups].sort((a, b) => b.count - a.count || (a.kind < b.kind ? -1 : 1));
  const shown = sorted.slice(0, mostKinds).map(({ kind, count }) => `${grouped(count)} ${visible(kind || "without")}`);
  const left = sorted.slice(mostKinds).reduce((sum, { count }) => sum + count, 0);
  return [...shown, ...(left === 0 ? [] : [`${grouped(left)} more`])].join(", ");
}
