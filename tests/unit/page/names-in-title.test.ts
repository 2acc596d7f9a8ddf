import { expect, it } from "vitest";
import { namesInTitle } from "#lib/page/names-in-title.ts";

it.each([
  [
    ["Local MSP", "National provider"],
    "Local MSP versus national provider",
    ["Local MSP", "national provider"],
  ],
  [
    ["Microsoft 365", "Google Workspace"],
    "Microsoft 365 versus Google Workspace",
    ["Microsoft 365", "Google Workspace"],
  ],
  [
    ["Servicios de TI", "Soporte por hora"],
    "Servicios de TI o soporte por hora",
    ["Servicios de TI", "soporte por hora"],
  ],
  [["Hourly block", "Flat fee"], "Two ways to pay", ["Hourly block", "Flat fee"]],
])("%s follow each other as “%s” has them", (names, title, expected) => {
  expect(namesInTitle(names, title)).toEqual(expected);
});
