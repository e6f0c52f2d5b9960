import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { allowed } from "./allowed-imports.ts";
import { root } from "./indexes.ts";

const contributing = readFileSync(`${root}CONTRIBUTING.md`, "utf8");

test("the guide names every room that one may work in", () => {
  const named = [...contributing.matchAll(/`(?:src\/)?([a-z]+)`/g)].map(([, room]) => room);
  expect(Object.keys(allowed).filter((room) => room !== "index" && !named.includes(room))).toEqual([]);
});

test("the form that the guide shows is one of ours", () => {
  const [, file, form] = /form from\s+`([^`]+)`[\s\S]*?```ts\n([\s\S]*?)```/.exec(contributing) ?? [];
  expect(readFileSync(`${root}${file}`, "utf8")).toContain(form);
});
