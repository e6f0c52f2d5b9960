/** Puts into words what is wrong with a configuration: which key, its value, what may have been meant. */
import { closestMatch } from "leven";
import { z } from "zod";

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

export interface Explained {
  readonly path: Path;
  readonly message: string;
  readonly remedy: string;
}

/** The issues of a configuration, each unknown key by itself; `schema` tells what is known. */
export function explainIssues(issues: readonly Issue[], values: unknown, schema: z.ZodType): Explained[] {
  const shape = z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }) as Shape;
  return issues.flatMap((issue) => explain(issue, [], values, shape));
}

/** `rules.table-damaged[1].limit` */
export function showPath(path: Path): string {
  return path.reduce<string>((shown, step) => {
    if (typeof step === "number") return `${shown}[${step}]`;
    return shown === "" ? String(step) : `${shown}.${String(step)}`;
  }, "");
}

function explain(issue: Issue, above: Path, values: unknown, shape: Shape): Explained[] {
  const path = [...above, ...issue.path];
  const value = valueAt(values, path);
  if (issue.code === "unrecognized_keys") {
    const known = keysAt(shape, path);
    return issue.keys.map((key) => ({ path: [...path, key], ...unknownKey(key, path.at(-1) === "rules", known) }));
  }
  if (issue.code === "invalid_union") {
    const nested = nearestBranch(issue.errors);
    if (nested.length > 0) return nested.flatMap((inner) => explain(inner, path, values, shape));
  }
  if (issue.code === "invalid_value") {
    const known = issue.values.map(String);
    const isRule = path.at(-1) === "rule";
    const message = isRule
      ? `There is no rule ${quoted(value)}.`
      : `${quoted(value)} is not one of ${known.join(", ")}.`;
    const remedy = didYouMean(value, known) ?? (isRule ? lists : "Use one of these.");
    return [{ path, message: value === undefined ? "Is missing." : message, remedy }];
  }
  if (issue.code === "invalid_type" && value === undefined)
    return [{ path, message: "Is missing.", remedy: `Add it; it must be ${withArticle(issue.expected)}.` }];
  if (issue.code === "invalid_type")
    return [
      { path, message: `Is ${quoted(value)}, not ${withArticle(issue.expected)}.`, remedy: "Correct the value." },
    ];
  if (issue.code === "too_small" && issue.minimum === 1 && issue.origin === "string")
    return [{ path, message: "Is empty.", remedy: path.at(-1) === "reason" ? "Give a reason." : "Give a value." }];
  return [{ path, message: `${issue.message}.`.replace("..", "."), remedy: "Correct the value." }];
}

const lists = '"audit rules" lists them.';

function unknownKey(key: string, isRule: boolean, known: readonly string[]): { message: string; remedy: string } {
  const message = isRule ? `There is no rule "${key}".` : "There is no such setting.";
  const all = isRule ? lists : known.length === 0 ? "There is nothing to set here." : `Known: ${known.join(", ")}.`;
  return { message, remedy: didYouMean(key, known) ?? all };
}

function didYouMean(word: unknown, known: readonly string[]): string | null {
  if (typeof word !== "string") return null;
  const maxDistance = Math.max(2, Math.floor(word.length * 0.4));
  const near = closestMatch(word.slice(0, 100), known, { maxDistance });
  return near === undefined ? null : `Did you mean ${near}?`;
}

/** Of the several forms that a value may have, the one it comes nearest to: the one whose error lies deepest. */
function nearestBranch(branches: readonly (readonly Issue[])[]): readonly Issue[] {
  const depth = (issues: readonly Issue[]) => Math.max(0, ...issues.map(({ path }) => path.length));
  return branches.reduce<readonly Issue[]>(
    (best, branch) => (depth(branch) > depth(best) ? branch : best),
    branches[0] ?? [],
  );
}

function valueAt(values: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, step) => (isObject(value) ? value[step as string] : undefined), values);
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;

/** A JSON Schema, as far as it lists the keys of objects. */
interface Shape {
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly items?: Shape | false;
  readonly prefixItems?: readonly Shape[];
  readonly anyOf?: readonly Shape[];
}

function keysAt(shape: Shape, path: Path): string[] {
  let shapes: Shape[] = [shape];
  for (const step of path) {
    const open = shapes.flatMap((one) => [one, ...(one.anyOf ?? [])]);
    shapes = open.flatMap(({ properties, items, prefixItems }) => {
      if (typeof step !== "number") return properties?.[String(step)] ?? [];
      return prefixItems?.[step] ?? (items || []);
    });
  }
  return shapes.flatMap((one) => [one, ...(one.anyOf ?? [])]).flatMap(({ properties = {} }) => Object.keys(properties));
}

function quoted(value: unknown): string {
  const text = jsonOf(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 60)}...` : text;
}

/** YAML aliases can make a value contain itself. */
function jsonOf(value: unknown): string | undefined {
  try {
    return JSON.stringify(value);
  } catch {
    return Array.isArray(value) ? "a list that contains itself" : "an object that contains itself";
  }
}

const withArticle = (type: string): string => (/^[aeio]/.test(type) ? `an ${type}` : `a ${type}`);
