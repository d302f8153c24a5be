declare module "write-file-atomic" {
  /** Writes to a file beside the target, flushes it to disk, and renames it over the target. */
  export default function writeFileAtomic(
    file: string,
    data: string | Uint8Array,
    options?: { encoding?: BufferEncoding; mode?: number; fsync?: boolean },
  ): Promise<void>;
}
