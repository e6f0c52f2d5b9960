/** Powers of ten whose exponent lost its place. */
import { z } from "zod";
import { defineRule, fail, pass } from "../src/rule/index.ts";

export default defineRule({
  id: "exponent-lost",
  title: "Exponent lost",
  why: `\`1.0 x 109/L\` stands for 1.0 x 10⁹/L: conversion lost the superscript, and the number as printed is wrong by seven powers of ten.
It reads a factor, a times sign and 10 directly followed by digits, where a unit of cells or volume follows, and counts per litre such as \`5109/L\`. A power that is marked as one in any way is left alone.`,
  references: ["https://www.bipm.org/en/publications/si-brochure"],
  severity: "warning",
  scope: "document",
  reads: ["power"],
  options: z.strictObject({}),
  *check(claims) {
    for (const claim of claims.of("power")) {
      const { printed, exponent, isLost } = claim.value;
      if (isLost) yield fail({ quote: claim.quote, printed, exponent }, [claim, "power"]);
      else yield pass([claim, "power"]);
    }
  },
  explain: ({ quote, printed, exponent }) => ({
    message: `“${quote}” lost its exponent: ${printed.slice(-String(exponent).length - 2)} stands for 10^${exponent}.`,
    explanation: [`As printed, the number is ${printed}.`],
    advice: `Write 10<sup>${exponent}</sup> or 10^${exponent}.`,
  }),
  examples: {
    valid: [{ title: "a power that is marked", files: "Neutropenia was a count below 1.0 x 10^9/L.\n" }],
    invalid: [
      {
        title: "a count per litre",
        files: "Neutropenia was a count below 1.0 x 109/L.\n",
        findings: [
          {
            at: "example.md:1:31 1.0 x 109/L",
            message: "“1.0 x 109/L” lost its exponent: 109 stands for 10^9.",
          },
        ],
      },
      {
        title: "glued to its factor",
        files: "It was held when lymphocytes exceeded 5109/L.\n",
        findings: [{ at: "example.md:1:39 5109/L", message: "“5109/L” lost its exponent: 109 stands for 10^9." }],
      },
    ],
  },
});
