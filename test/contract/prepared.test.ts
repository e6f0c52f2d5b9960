import { expect, it } from "vitest";
import { forms, levelsOf, prepare } from "../../src/forms/index.ts";
import { patterns } from "../../src/forms/patterns.ts";
import { compileCascades, plansFrom, plansOf, prepared } from "../../src/language/index.ts";
import { allLexemes } from "../../src/language/lexicon/index.ts";
import { entriesOf } from "../../src/language/lexicon/lexeme.ts";
import { tokenize } from "../../src/language/tokenize.ts";

const { lexemes, plans } = prepare();

it("is worked out anew where the program runs from its source", () => {
  expect(prepared).toBeNull();
});

it("holds every lexeme as it was entered", () => {
  expect(entriesOf(lexemes)).toEqual(allLexemes());
});

it("holds the plans as they are worked out", () => {
  expect(plansFrom(plans)).toEqual(plansOf({ ...levelsOf, others: forms.others.levels }, patterns));
});

it("reads the examples of all forms as the program that has worked it out itself does", () => {
  const planned = compileCascades({ ...levelsOf, others: forms.others.levels }, patterns, plansFrom(plans));
  for (const name of ["prose", "cells", "naming"] as const)
    for (const { examples } of forms[name].levels.flatMap((level) => level.forms))
      for (const line of examples.split("\n")) {
        const tokens = tokenize(line.split("->")[0]!);
        expect(planned[name].read(tokens)).toEqual(forms[name].read(tokens));
      }
});
