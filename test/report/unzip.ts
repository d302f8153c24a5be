import { inflateRawSync } from "node:zlib";

/** The files of a ZIP archive as texts, read from its central directory. */
export function unzip(bytes: Uint8Array): Readonly<Record<string, string>> {
  const data = Buffer.from(bytes);
  const end = data.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  let at = data.readUInt32LE(end + 16);
  const files: Record<string, string> = {};
  for (let left = data.readUInt16LE(end + 10); left > 0; left--) {
    const [method, size] = [data.readUInt16LE(at + 10), data.readUInt32LE(at + 20)];
    const [nameLength, extra, comment] = [28, 30, 32].map((offset) => data.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
    ];
    const local = data.readUInt32LE(at + 42);
    const name = data.toString("utf8", at + 46, at + 46 + nameLength);
    const from = local + 30 + data.readUInt16LE(local + 26) + data.readUInt16LE(local + 28);
    const packed = data.subarray(from, from + size);
    files[name] = (method === 8 ? inflateRawSync(packed) : packed).toString("utf8");
    at += 46 + nameLength + extra + comment;
  }
  return files;
}
