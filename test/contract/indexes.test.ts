import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { indexOf, rooms, root } from "./indexes.ts";

describe("indexes are generated from their folders", () => {
  it.each(rooms)("$folder/index.ts", (room) => {
    expect(readFileSync(`${root}${room.folder}/index.ts`, "utf8")).toBe(indexOf(room));
  });
});
