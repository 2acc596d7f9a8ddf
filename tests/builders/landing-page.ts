/** A page with every block, made of the registry's own examples, and whatever they show. */
import { copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { stringify } from "yaml";
import { blocks } from "#lib/mdx/blocks.ts";

/** Where the page is. */
export const landingPath = "/landing/";

/** Parts of other blocks, which hold their examples. */
const parts = ["Card", "Figure"];

/** The check refuses areas that say little of themselves, or the same. */
const texts = {
  Northtown:
    "North of the river the offices are in old brick houses, and their closets are small, warm and on the top floor. We bring a fan and a short rack, and we ask the owner for a key of our own, because nobody is there before nine. The bridge is closed on the first Sunday of each month, so planned work waits for Monday. Two of the houses share one line to the internet: whoever works late notices it first, and a second line over the radio costs less than the evening it saves.",
  Southtown:
    "Down here most firms sit in new halls beside the highway, with cabling that somebody pulled in a hurry and never labeled. Our first visit is a morning with a tester and a label printer. Trucks keep the loading doors open through the winter, so computers on the floor collect dust and are cleaned every spring. Power fails more often than in other quarters; each switch has a battery, and once a year somebody pulls the plug on purpose while the shift leader watches what stays on.",
};

const area = (place: keyof typeof texts, latitude: number, longitude: number) =>
  `---\n${stringify({
    title: `IT support in ${place}`,
    description: `What is different for offices in ${place}, in the fixture of the tests, in a sentence long enough.`,
    place,
    kind: "city",
    identifier: `https://en.wikipedia.org/wiki/${place.replaceAll(" ", "_")}`,
    geo: { latitude, longitude },
    differs: [`Somebody comes to ${place} on Tuesdays.`],
    updatedAt: "2026-03-01",
  })}---\n\n${texts[place]}\n`;

/** Its text: the opening first, the form last. */
export function landingText(): string {
  const { Hero, Ask, ...others } = blocks;
  const between = Object.entries(others).filter(([name]) => !parts.includes(name));
  const elsewhere = '<Video title="A talk" href="https://video.example.org/talk" poster="front-desk.png" />';
  return [Hero.example, ...between.map(([, { example }]) => example), elsewhere, Ask.example].join("\n\n");
}

/** @param root the folder that holds `content/` and `public/` */
export function writeLandingPage(root: string): void {
  const write = (file: string, text: string | Uint8Array) => {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  };
  const fields = {
    title: "One number to call",
    description: "A landing page of the fixture, with every block that a landing page can be made of.",
    updatedAt: "2026-03-01",
  };
  write("content/pages/landing.mdx", `---\n${stringify(fields)}---\n\n${landingText()}\n`);
  write(
    "content/prices/managed-per-user.yaml",
    stringify({
      name: "Managed IT",
      model: "per-user",
      currency: "USD",
      from: 115,
      to: 165,
      unit: "a user a month",
      basis: "sample",
    }),
  );
  write(
    "content/facts/microsoft-365-business-premium-user-limit.yaml",
    stringify({
      statement: "A plan of the fixture covers at most 300 users.",
      value: 300,
      unit: "users",
      display: "300 users",
      source: {
        title: "A page of plans",
        publisher: "A publisher",
        url: "https://www.example.org/plans",
        accessed: "2026-01-01",
        passage: "A plan covers at most 300 users.",
      },
      reviewBy: "2027-01-01",
    }),
  );
  write(
    "content/people/cy-example.yaml",
    stringify({
      name: "Cy Example",
      role: "Dispatcher",
      bio: "A person of the fixture with a portrait, who exists only in the tests of this site.",
      image: { src: "front-desk.png", alt: "Cy Example at the front desk", credit: "Cy Example" },
    }),
  );
  write("content/areas/northtown.mdx", area("Northtown", 40.1, -89.6));
  write("content/areas/southtown.mdx", area("Southtown", 39.7, -89.2));
  for (const name of ["front-desk.png", "workbench.png"]) {
    mkdirSync(join(root, "content/images"), { recursive: true });
    copyFileSync("tests/fixtures/site/images/photo.png", join(root, "content/images", name));
  }
  write("public/downloads/checklist.pdf", `%PDF-1.4\n${"%".repeat(240_000)}\n%%EOF\n`);
  write("public/videos/tour.mp4", `\0\0\0\x18ftypisom${"\0".repeat(1_200_000)}`);
  write("public/videos/tour.vtt", "WEBVTT\n\n00:00.000 --> 00:02.000\nThis is where you come in.\n");
}
