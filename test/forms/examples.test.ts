import { describe, expect, it } from "vitest";
import { cascadesOf, forms, levelsOf } from "../../src/forms/index.ts";
import type { Level } from "../../src/language/index.ts";
import { examplesOf } from "./examples.ts";
import { mentionsOf } from "./read.ts";

const declared = Object.entries(levelsOf).flatMap(([reading, levels]) =>
  levels.flatMap(({ forms }) => forms.map((form) => ({ form, reading: reading as keyof typeof levelsOf }))),
);

it("names every form once", () => {
  const ids = new Map<string, unknown>();
  for (const { form } of declared) {
    expect(ids.get(form.id) ?? form, form.id).toBe(form);
    ids.set(form.id, form);
  }
});

describe.each(declared.map((item) => [`${item.form.id} in ${item.reading}`, item] as const))(
  "%s",
  (_id, { form, reading }) => {
    const cascade = forms[reading];
    const show = form.show ?? ((value: unknown) => JSON.stringify(value));
    const examples = examplesOf(form);

    it("has examples, one of them of text that gives nothing", () => {
      expect(examples.some(({ shown }) => shown.length > 0)).toBe(true);
      expect(examples.some(({ shown }) => shown.length === 0)).toBe(true);
    });

    it.each(examples.map((example) => [example.text, example] as const))("%s", (text, { shown, marked }) => {
      const mentions = mentionsOf(form, text, cascade);
      expect(mentions.map(({ value }) => show(value))).toEqual(shown);
      if (marked) expect(mentions.map(({ start, end }) => text.slice(start, end))).toEqual(marked);
    });

    it.each(["\u2009", "\u00a0"])("reads the same with other spaces (%j)", (space) => {
      for (const { text, shown } of examples) {
        const rewritten = text.replaceAll(" ", space);
        expect(
          mentionsOf(form, rewritten, cascade).map(({ value }) => show(value)),
          rewritten,
        ).toEqual(shown);
      }
    });
  },
);

/** Every refusal of every form, and the readings whose levels hold the form: one of them must need it. */
const refusals = [...new Set(declared.map(({ form }) => form))].flatMap((form) => {
  const readings = declared.filter((item) => item.form === form).map(({ reading }) => reading);
  return Object.keys(form.unless ?? {}).map((name) => [form.id, name, { form, readings }] as const);
});

/** Refusals whose cascades are compiled together: what they share is compiled once, and what they do not takes memory. */
const together = 24;
let ready: { readonly first: number; readonly cascades: ReturnType<typeof cascadesOf> } | null = null;

/** The cascade of a reading without one of the refusals. */
function cascadeWithout(index: number, reading: keyof typeof levelsOf) {
  const first = index - (index % together);
  if (ready?.first !== first) {
    const sets = refusals.slice(first, first + together).flatMap(([, name, { form, readings }], at) => {
      const { [name]: _, ...unless } = form.unless!;
      const bare = { ...form, unless };
      const changed = new Map<Level, Level>();
      const without = (level: Level): Level => {
        if (!level.forms.includes(form)) return level;
        const made = changed.get(level) ?? {
          ...level,
          forms: level.forms.map((item) => (item === form ? bare : item)),
        };
        changed.set(level, made);
        return made;
      };
      return readings.map((reading) => [`${first + at} ${reading}`, levelsOf[reading].map(without)] as const);
    });
    ready = { first, cascades: cascadesOf(Object.fromEntries(sets)) };
  }
  return ready.cascades[`${index} ${reading}`]!;
}

describe.each(refusals.map((refusal, index) => [...refusal, index] as const))("%s", (_id, name, item, index) => {
  it(`needs its refusal: ${name}`, () => {
    const { form, readings } = item;
    const refused = examplesOf(form).filter(({ refusal }) => refusal === name);
    expect(refused, `an example of "nothing (${name})"`).not.toEqual([]);
    const isReadWithout = (reading: (typeof readings)[number]): boolean => {
      const without = cascadeWithout(index, reading);
      return refused.every(({ text }) => mentionsOf(form, text, without).length > 0);
    };
    expect(readings.some(isReadWithout), refused.map(({ text }) => text).join(" | ")).toBe(true);
  });
});
