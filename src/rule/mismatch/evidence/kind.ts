/** Evidence from what the share is: what may be a part of a number just named, of other things than patients, of a time, in a table. */
import { followsPart } from "../../page.ts";
import type { Evidence } from "../mismatch.ts";

export const kind: Evidence = ({ share, page }) => {
  const found = [share.place.part === "table" ? "place:table" : "place:prose"];
  if (followsPart(share, page)) found.push("follows-part");
  if (share.value.of !== "patients") found.push("things");
  if (share.subject.part === "pooled") found.push("pooled");
  if (/year|month/.test(share.subject.timepoint ?? "")) found.push("timepoint");
  return found;
};
