/** Counts the files that were met and not read, by the reason; the first of each are named. */
import type { UnreadFiles } from "../../rule/index.ts";

const mostNamed = 1000;
const mostKinds = 50;
/** A longer extension is none. */
const longestKind = 16;

export class PassedOver {
  readonly #groups = new Map<string, { why: UnreadFiles["why"]; kind: string; count: number; paths: string[] }>();

  /** `kind` is the extension of a file that was passed over by it. */
  add(why: UnreadFiles["why"], path: string, kind = ""): void {
    const known = kind.length > longestKind ? "other" : kind;
    const own = `${why} ${known}`;
    const key = this.#groups.has(own) || this.#groups.size < mostKinds ? own : `${why} other`;
    const group = this.#groups.get(key) ?? { why, kind: key === own ? known : "other", count: 0, paths: [] };
    this.#groups.set(key, group);
    group.count++;
    if (group.paths.length < mostNamed) group.paths.push(path);
  }

  /** By reason, the commonest kind first. */
  list(): UnreadFiles[] {
    return [...this.#groups.values()].sort(
      (a, b) => order.indexOf(a.why) - order.indexOf(b.why) || b.count - a.count || (a.kind < b.kind ? -1 : 1),
    );
  }
}

const order: readonly UnreadFiles["why"][] = ["empty", "no-claims", "ignored", "kind", "link", "special", "excluded"];
