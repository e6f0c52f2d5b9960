import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { configJsonSchema, start } from "../../src/config/index.ts";
import { suppressionRules } from "../../src/engine/index.ts";
import { rules } from "../../src/index.ts";

const schema = configJsonSchema([...rules, ...suppressionRules]);
const ajv = new Ajv2020({ strict: true, strictTypes: false, strictTuples: false, allErrors: true });
addFormats.default(ajv);
const validate = ajv.compile(schema);

test("the published JSON Schema is the one that the rules make (`npm run generate` writes it)", async () => {
  await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot("../../schemas/config.schema.json");
});

test("it is published with the package", () => {
  const { exports, files } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));
  expect(exports["./schemas/*"]).toBe("./schemas/*");
  expect(files).toContain("schemas");
});

test("what audit init writes is valid, and so is all that it shows in comments", () => {
  expect(validate(parse(start)) ? [] : validate.errors).toEqual([]);
  const uncommented = start
    .split("\n")
    .filter((line) => !/^# [A-Z"]|^# yaml|^# {3}<|^# {2}/.test(line) || /^# {3,}[-\w]/.test(line))
    .map((line) => line.replace(/^# /, ""))
    .join("\n");
  const values = parse(uncommented);
  expect(Object.keys(values)).toEqual(
    expect.arrayContaining(["include", "overrides", "sources", "maxUnsettled", "ignore", "baseline", "plugins"]),
  );
  expect(validate(values) ? [] : validate.errors).toEqual([]);
});

test.each([
  [{ rules: { "check-digit-wrong": "fatal" } }, false],
  [{ rules: { "check-digit-wrong": ["error", { surplus: 1 }] } }, false],
  [{ rules: { "p-value-conflict": ["error", { gap: 1 }] } }, true],
  [{ rules: { "mine/rule": "error" } }, true],
  [{ overides: [] }, false],
  [{ ignore: [{ rule: "check-digit-wrong", document: "a" }] }, false],
  [{ maxUnsettled: -1 }, false],
])("for editors, %j is valid: %s", (values, expected) => {
  expect(validate(values)).toBe(expected);
});
