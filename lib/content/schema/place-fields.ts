/** Where something is and when somebody is there: the fields that the company and its locations have in common. */
import { z } from "zod";
import { weekdays } from "../../site/opening-hours.ts";
import { list, text } from "./fields.ts";

const clock = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, "has to be a time such as 08:00");

export const postalAddress = z.strictObject({
  street: text("Street and number.", { translate: false }),
  locality: text("Town.", { translate: false }),
  region: text("State or region.", { translate: false }).optional(),
  postalCode: text("Postal code.", { translate: false }),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/, "has to be a country's two letters, such as US")
    .meta({ description: "The country, two letters." }),
});
export type PostalAddress = z.infer<typeof postalAddress>;

/** WGS 84, in degrees. */
export const geo = z.strictObject({
  latitude: z.number().min(-90).max(90),
  longitude: z.number().min(-180).max(180),
});

export function openingHours(description: string) {
  return list(
    z.strictObject({ days: z.array(z.enum(weekdays)).min(1), opens: clock, closes: clock }),
    description,
  );
}
export type OpeningHours = z.infer<ReturnType<typeof openingHours>>;

export function telephone(description: string) {
  return z
    .string()
    .regex(
      /^\+[1-9][0-9 ().-]{5,20}$/,
      "has to be a phone number with its country code, such as +1 217-555-0142",
    )
    .meta({ description });
}
