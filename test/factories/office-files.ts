/** A ZIP file that holds files without content under these names, stored as they are. */
export function zipOf(...names: readonly string[]): Buffer {
  let at = 0;
  const entries = names.map((name) => {
    const local = Buffer.alloc(30 + name.length);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(name.length, 26);
    local.write(name, 30);
    const listed = Buffer.alloc(46 + name.length);
    listed.writeUInt32LE(0x02014b50, 0);
    listed.writeUInt16LE(name.length, 28);
    listed.writeUInt32LE(at, 42);
    listed.write(name, 46);
    at += local.length;
    return { local, listed };
  });
  const directory = Buffer.concat(entries.map(({ listed }) => listed));
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(names.length, 8);
  end.writeUInt16LE(names.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...entries.map(({ local }) => local), directory, end]);
}

/** A file of the office programs before 2007, as far as its main stream's name. */
export function oldOfficeFile(stream: string): Buffer {
  const start = Buffer.from('d0cf11e0a1b11ae1', 'hex');
  return Buffer.concat([start, Buffer.alloc(512), Buffer.from(`${stream}\0`, 'utf16le')]);
}

/** A text of LibreOffice; its first file tells the kind. */
export function openDocument(kind: 'text' | 'spreadsheet'): Buffer {
  const zip = zipOf('mimetype', 'content.xml');
  const type = Buffer.from(`application/vnd.oasis.opendocument.${kind}`);
  const cut = 38;
  const bytes = Buffer.concat([zip.subarray(0, cut), type, zip.subarray(cut)]);
  const directory = bytes.readUInt32LE(bytes.length - 6);
  bytes.writeUInt32LE(directory + type.length, bytes.length - 6);
  return bytes;
}

/** The first bytes of a program of Windows. */
export function program(): Buffer {
  return Buffer.concat([Buffer.from('MZ\x90\0\x03\0\0\0', 'latin1'), Buffer.alloc(400)]);
}
