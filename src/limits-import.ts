/** Every number that bounds a file to import. The sentence is the reason; a test trips each. */
export const IMPORT_LIMITS = {
  /** A ZIP as it comes, held in memory while it is read. The office's has 0.4 MB. */
  archiveBytes: 8 * 1024 * 1024,
  /** Entries of a ZIP. The office packs two or three: the text, the Hinweise, the description. */
  archiveEntries: 16,
  /** What all entries of a ZIP say they unpack to. The office's come to 3.6 MB. */
  unpackedBytes: 32 * 1024 * 1024,
  /** How many times its packed size one entry may be. Records of 220 characters pack to an eleventh. */
  unpackedRatio: 100,
  /** The text of an edition. All of Germany has 3.6 MB. */
  textBytes: 16 * 1024 * 1024,
  /** Bytes of one line that are kept: 220 characters of UTF-8 have at most 880. */
  lineBytes: 1_024,
  /** Records of an edition: three times those of all of Germany. */
  records: 50_000,
  /** Problems of one file that are told. Who has mended a hundred asks again. */
  problems: 100,
} as const;

export type ImportLimits = { readonly [Name in keyof typeof IMPORT_LIMITS]: number };
