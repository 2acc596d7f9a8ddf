/** Every text file of a folder in Brotli (quality 9, the window fitted to the file) and gzip (level 9). */
import { globSync, readFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const [br, gz] = [promisify(brotliCompress), promisify(gzip)];
for (const file of globSync(`${process.argv[2]}/**/*.{html,md,xml,css,js,json,txt,svg}`)) {
  const body = readFileSync(file);
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: 9,
    [constants.BROTLI_PARAM_LGWIN]: Math.max(16, Math.ceil(Math.log2(body.length + 16))),
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
  };
  const [brotli, gzipped] = await Promise.all([br(body, { params }), gz(body, { level: 9 })]);
  await Promise.all([writeFile(`${file}.br`, brotli), writeFile(`${file}.gz`, gzipped)]);
}
