import { expect, it } from "vitest";
import { panelScript } from "#lib/tools/dev/panel-handler.ts";

it("the panel's script is one that a page can run as it is, with whatever it imports", async () => {
  const text = await panelScript();
  expect(() => new Function(text)).not.toThrow();
  expect(text).toContain("EventSource");
});
