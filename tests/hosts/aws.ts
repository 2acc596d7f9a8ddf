/**
 * In the place of the AWS CLI: the two commands of `_s3/upload.sh` as requests of S3's interface (PutObject), unsigned, to AWS_ENDPOINT_URL, as the CLI itself
 * calls that variable. What `--include` names is a file here, not a pattern.
 *
 *     aws s3 cp . s3://BUCKET --recursive --content-type … --cache-control … --exclude '*' --include FILE …
 *     aws s3api put-object --bucket BUCKET --key … --website-redirect-location …
 */
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    recursive: { type: "boolean" },
    "content-type": { type: "string" },
    "cache-control": { type: "string" },
    exclude: { type: "string" },
    include: { type: "string", multiple: true },
    bucket: { type: "string" },
    key: { type: "string" },
    "website-redirect-location": { type: "string" },
  },
});

async function put(
  bucket: string,
  key: string,
  headers: Record<string, string>,
  body: Uint8Array<ArrayBuffer>,
) {
  const path = [bucket, ...key.split("/")].map(encodeURIComponent).join("/");
  const { ok, status } = await fetch(`${process.env.AWS_ENDPOINT_URL}/${path}`, {
    method: "PUT",
    headers,
    body,
  });
  if (!ok) throw new Error(`PUT ${path}: ${status}`);
}

const [area, verb, from, to = ""] = positionals;
if (area === "s3" && verb === "cp" && from === "." && values.recursive && values.exclude === "*") {
  const headers = {
    "Content-Type": values["content-type"] ?? "",
    "Cache-Control": values["cache-control"] ?? "",
  };
  for (const file of values.include ?? [])
    await put(to.replace("s3://", ""), file, headers, new Uint8Array(readFileSync(file)));
} else if (area === "s3api" && verb === "put-object") {
  const headers = { "x-amz-website-redirect-location": values["website-redirect-location"] ?? "" };
  await put(values.bucket ?? "", values.key ?? "", headers, new Uint8Array());
} else throw new Error(`This is no command of _s3/upload.sh: ${process.argv.slice(2).join(" ")}`);
