import { z } from "zod";
import { list, sitePath, text } from "./fields.ts";

const link = z.strictObject({
  label: text("The words of the link; the short name of the page where left out.", {
    max: 40,
    perLanguage: "own",
  }).optional(),
  href: sitePath("Where it leads."),
});

/** `content/navigation.yaml`: the menus. A link to a list of pages shows once there is one. */
export const navigationSchema = z.strictObject({
  header: list(link, "The links at the top, in order.").max(7),
  action: link.meta({ description: "The one button at the top." }),
  footer: list(
    z.strictObject({ title: text("A column's heading.", { max: 40 }), links: list(link, "Its links.") }),
    "The columns at the bottom.",
  ),
});

export type MenuLink = z.infer<typeof link>;
