import { standardColors } from "../site/colors.ts";
import type { ThemeData } from "./schema/theme.ts";

/** How a site looks whose `company.yaml` names no theme; what `npm run new -- theme` begins with. */
export const standardTheme: ThemeData = {
  name: "Ledger",
  scheme: "both",
  ...standardColors,
  faces: { display: "bricolage-grotesque", text: "source-serif-4" },
  corner: 3,
  density: "normal",
};
