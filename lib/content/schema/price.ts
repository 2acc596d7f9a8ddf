import { z } from "zod";
import { draft, reference, text } from "./fields.ts";

/** How a price is counted. */
export const priceModels = ["per-user", "per-device", "hourly", "block", "flat", "project"] as const;

export type PriceModel = (typeof priceModels)[number];

/** A price of `content/prices/`: pages, graph and calculator read it from here. */
export const priceSchema = z
  .strictObject({
    name: text("What is bought.", { max: 80 }),
    model: z
      .enum(priceModels)
      .meta({ description: "How it is counted: per-user, per-device, hourly, block, flat or project." }),
    currency: z
      .string()
      .regex(/^[A-Z]{3}$/)
      .meta({ description: "The currency in three letters, such as USD (ISO 4217)." }),
    from: z.number().min(0).meta({ description: "The price, or the lower end of the range." }),
    to: z.number().min(0).meta({ description: "The upper end of the range." }).optional(),
    unit: text("What one price buys, such as 'a user a month'.", { max: 60 }),
    unitCode: text(
      "The unit as search engines read it: MON for a month, HUR for an hour, C62 for one piece (UN/CEFACT).",
      { max: 3, translate: false },
    ).optional(),
    basis: z.enum(["own", "fact", "sample"]).meta({
      description:
        "'own': this company's own price; 'fact': stated by a source; 'sample': came with the program, still to be replaced.",
    }),
    fact: reference("facts", "The fact that states it, where the basis is a fact.").optional(),
    note: text("What the range depends on.", { max: 300 }).optional(),
    draft,
  })
  .refine((price) => price.to === undefined || price.to >= price.from, {
    path: ["to"],
    message: "is lower than 'from'",
    params: { comparedWith: "from" },
  })
  .refine((price) => price.basis !== "fact" || price.fact !== undefined, {
    path: ["fact"],
    message: "is missing: a price with basis 'fact' names the fact that states it",
  });

export type PriceData = z.infer<typeof priceSchema>;
