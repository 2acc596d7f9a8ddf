/**
 * Amazon S3 as a website, by its documentation (docs.aws.amazon.com/AmazonS3/latest/userguide: WebsiteHosting, how-to-page-redirect, object metadata): an object has a type, a
 * `Cache-Control` and, as `x-amz-website-redirect-location`, an address that it answers 301 with; a page is `index.html` in its folder. Other headers
 * are CloudFront's, by a response headers policy.
 */
import { headersOf, securityHeaders } from "../headers.ts";
import type { Redirect } from "../redirects.ts";
import type { Host } from "./host.ts";
import { divided, hasQuery, lostWords } from "./old-addresses.ts";
import { redirectPages } from "./redirect-page.ts";

/** What an object can say of itself. */
const ofObjects: ReadonlySet<string> = new Set(["Content-Type", "Cache-Control"]);

export const s3: Host = {
  title: "Amazon S3",
  isStatic: true,
  sendsCopies: false,
  next: "BUCKET=www.example.com sh FOLDER/_s3/upload.sh",
  filesFor(site) {
    const { kept, lost } = divided(site.redirects, (redirect) => !hasQuery(redirect));
    const { kept: permanent, lost: temporary } = divided(kept, ({ status }) => status === 308);
    const redirects = new Map(
      redirectPages(permanent, site).map(([file], index) => [file, permanent[index]]),
    );
    const leadOn = redirectPages(temporary, site);
    return {
      files: new Map([
        ...leadOn,
        [
          "/_s3/upload.sh",
          uploadScript([...site.files, ...leadOn.map(([file]) => file)], redirects, site.alone),
        ],
      ]),
      differences: [
        `S3 sends only types and Cache-Control (not ${Object.keys(securityHeaders).join(", ")}): give the others to CloudFront in front of it, as a response headers policy. The policy in each page holds anyway.`,
        ...(permanent.length > 0
          ? ["S3 answers old addresses with 301 in place of 308: visitors notice nothing."]
          : []),
        ...(temporary.length > 0
          ? [
              "S3 redirects for good only, so old addresses that lead elsewhere for now are pages that lead on.",
            ]
          : []),
        ...lostWords(lost, "S3 does not look at what follows the question mark of an old address"),
      ],
    };
  },
};

/** Uploads what pages load before the pages, so that no page is there before what it shows. */
function uploadScript(
  files: readonly string[],
  redirects: ReadonlyMap<string, Redirect | undefined>,
  alone: readonly string[],
): string {
  const metadata = (file: string) =>
    Object.fromEntries(Object.entries(headersOf(file, alone)).filter(([name]) => ofObjects.has(name)));
  const kinds = Map.groupBy(files, (file) => JSON.stringify(metadata(file)));
  const pagesLast = [...kinds].sort(([a], [b]) => Number(a.includes("html")) - Number(b.includes("html")));
  return [
    "#!/bin/sh",
    "# Written by the build. Needs the AWS CLI and BUCKET, a bucket set up as a website (index document index.html, error document 404.html).",
    "set -eu",
    'cd "$(dirname "$0")/.."',
    ...pagesLast.flatMap(([, [first = "", ...more]]) => [
      `aws s3 cp . "s3://$BUCKET" --recursive ${Object.entries(metadata(first))
        .map(([name, value]) => `--${name.toLowerCase()} ${quoted(value)}`)
        .join(" ")} --exclude '*' \\`,
      `  ${[first, ...more].map((file) => `--include ${quoted(file.slice(1))}`).join(" ")}`,
    ]),
    ...[...redirects].map(
      ([file, redirect]) =>
        `aws s3api put-object --bucket "$BUCKET" --key ${quoted(file.slice(1))} --website-redirect-location ${quoted(redirect?.to ?? "/")}`,
    ),
    "",
  ].join("\n");
}

/** For a shell: nothing inside single quotes has a meaning but the quote itself. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
