/**
 * What a bucket's website answers after `_s3/upload.sh`, beside what npm start answers for the same site. Amazon has no program to try this with: s3rver stands in
 * for S3, and aws.ts for the AWS CLI.
 */
import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, writeFileSync } from "node:fs";
import { delimiter, join, resolve } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { contentTypes } from "#lib/delivery/headers.ts";
import { s3 } from "#lib/delivery/hosts/s3.ts";
import { ask } from "#tests/deploy/answers.ts";
import { type RunningProgram, startProgram } from "#tests/support/host-programs.ts";
import { addresses, site } from "#tests/unit/delivery/hosts/site.ts";
import { type Uploaded, uploaded } from "./uploaded.ts";

const bucket = "www.example.com";

/** The documents that the script asks for. */
const website = `<WebsiteConfiguration xmlns="http://s3.amazonaws.com/doc/2006-03-01/">
  <IndexDocument><Suffix>index.html</Suffix></IndexDocument>
  <ErrorDocument><Key>404.html</Key></ErrorDocument>
</WebsiteConfiguration>
`;

const ofEachType = Object.keys(contentTypes).map((ending) => `/images/file.${ending}`);

let ours: Uploaded;
let host: RunningProgram;

beforeAll(async () => {
  ours = await uploaded(s3, site.redirects, [...ofEachType, "/images/it's a file.png"]);
  const configuration = join(ours.home, "website.xml");
  writeFileSync(configuration, website);
  host = await startProgram("s3rver", ours.home, (port) => [
    "--directory",
    join(ours.home, "buckets"),
    "--address",
    "127.0.0.1",
    "--port",
    String(port),
    "--configure-bucket",
    bucket,
    configuration,
  ]);
  const bin = join(ours.home, "bin");
  mkdirSync(bin);
  writeFileSync(
    join(bin, "aws"),
    `#!/bin/sh\nexec '${process.execPath}' '${resolve("tests/hosts/aws.ts")}' "$@"\n`,
  );
  chmodSync(join(bin, "aws"), 0o755);
  execFileSync("sh", [join(ours.folder, "_s3/upload.sh")], {
    env: {
      ...process.env,
      PATH: [bin, process.env.PATH].join(delimiter),
      BUCKET: bucket,
      AWS_ENDPOINT_URL: `http://127.0.0.1:${host.port}`,
    },
  });
});

afterAll(async () => {
  await host?.close();
  ours?.close();
});

async function answers(path: string) {
  const headers = { Host: `${bucket}.s3-website.amazonaws.com` };
  const [theirs, own] = await Promise.all([ask(host.port, { path, headers }), ask(ours.port, { path })]);
  return { theirs, own };
}

it("every file has the status, the text, the type and the caching that npm start sends", async () => {
  for (const path of [...addresses, ...ofEachType, "/images/it's%20a%20file.png"]) {
    const { theirs, own } = await answers(path);
    // Asked for by its own address, the error document is a file like others.
    expect(theirs.status, path).toBe(path === "/404.html" ? 200 : own.status);
    expect(theirs.body, path).toEqual(own.body);
    for (const name of ["content-type", "cache-control"])
      expect(theirs.headers[name], `${path} ${name}`).toBe(own.headers[name]);
  }
});

it.each(["/nothing", "/nothing/", "/about/nothing.png", "/_s3/upload.sh", "/about.md.br"])(
  "%s is the site's 404",
  async (path) => {
    const { theirs, own } = await answers(path);
    expect([theirs.status, theirs.body.toString()]).toEqual([404, own.body.toString()]);
    expect(theirs.headers["content-type"]).toBe(own.headers["content-type"]);
  },
);

it.each(["/old/", "/gr%C3%BCn/", "/old.php/", "/money/"])(
  "%s leads where npm start leads, by 301 in place of 308",
  async (path) => {
    const { theirs, own } = await answers(path);
    expect([theirs.status, own.status]).toEqual([301, 308]);
    expect(theirs.headers.location).toBe(own.headers.location);
  },
);

it.each(["/about", "/old", "/old.php"])("%s leads to the address with a slash first", async (path) => {
  const { theirs } = await answers(path);
  expect([theirs.status, theirs.headers.location]).toEqual([302, `${path}/`]);
});

it("where it differs: an old address that leads elsewhere for now is a page that leads on", async () => {
  const { theirs, own } = await answers("/for-now/");
  expect([theirs.status, own.status]).toEqual([200, 307]);
  expect(theirs.body.toString()).toContain(`content="0; url=${own.headers.location}"`);
});

it("where it differs: queries of old addresses, and security headers, which are CloudFront's", async () => {
  const { theirs, own } = await answers("/old/?a=b");
  expect([theirs.headers.location, own.headers.location]).toEqual(["/about/", "/about/?a=b"]);
  const home = await answers("/?p=12");
  expect([home.theirs.status, home.own.status]).toEqual([200, 308]);
  expect(home.theirs.headers["content-security-policy"]).toBeUndefined();
});
