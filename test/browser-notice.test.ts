/** Says that some tests are left out here. */
import { it } from "vitest";

it.skip("the HTML report in a browser needs Chromium: npm run test:browser", () => undefined);
