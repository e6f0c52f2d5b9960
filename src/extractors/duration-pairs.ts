/** Reads lengths of time that are printed in two units. */
import type { Conversion } from "../forms/index.ts";
import { called, overlayExtractor } from "./statistics/overlays.ts";

export default overlayExtractor({
  id: "duration-pairs",
  kind: "duration-pair",
  reads: ["title", "heading", "abstract", "text", "keyword", "table"],
  isMeant: called<Conversion>("conversion"),
  asValue: ({ outer, inner }) => ({ outer: lengthOf(outer), inner: lengthOf(inner) }),
  examples: [
    {
      text: "Median survival was 133 days (4.4 months); zinc was given for 36 h (2 days).\n",
      claims: ["133 days = 4.4 months", "36 hours = 2 days"],
    },
    { text: "The women were aged 63.4 years (7.2 years) and came 12 weeks (range 2-9 months) later.\n", claims: [] },
  ],
});

const lengthOf = ({ printed, unit }: Conversion["outer"]) => ({ value: printed, unit });
