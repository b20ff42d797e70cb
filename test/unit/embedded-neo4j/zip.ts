import { crc32 } from 'node:zlib';

/** A zip without compression, by PKWARE's APPNOTE: local headers, central directory, its end. */
export function zipOf(files: Record<string, string>): Buffer {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(files)) {
    const content = Buffer.from(text);
    const sizes = [crc32(content), content.length, content.length, name.length];
    const local = Buffer.concat([header(0x04034b50, 30, 14, sizes), Buffer.from(name), content]);
    const entry = header(0x02014b50, 46, 16, sizes);
    entry.writeUInt32LE(offset, 42);
    central.push(Buffer.concat([entry, Buffer.from(name)]));
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(central.length, 8);
  end.writeUInt16LE(central.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, end]);
}

/** Both headers hold checksum, sizes and the length of the name in a row, each from a place of its own. */
function header(
  signature: number,
  length: number,
  at: number,
  [crc = 0, packed = 0, plain = 0, name = 0]: number[],
): Buffer {
  const bytes = Buffer.alloc(length);
  bytes.writeUInt32LE(signature, 0);
  bytes.writeUInt32LE(crc, at);
  bytes.writeUInt32LE(packed, at + 4);
  bytes.writeUInt32LE(plain, at + 8);
  bytes.writeUInt16LE(name, at + 12);
  return bytes;
}
