import { describe, expect, it } from 'vitest';
import { uploadFault } from '../../src/domain/upload-check.ts';
import { faultSentence } from '../../src/schema/upload-fault.ts';
import { uploadKinds } from '../../src/schema/upload-kinds.ts';
import { oldOfficeFile, openDocument, program, zipOf } from '../factories/office-files.ts';
import { heicBytes, smallPicture } from '../factories/pictures.ts';

const word = zipOf('[Content_Types].xml', 'word/document.xml');
const good: Readonly<Record<string, () => Promise<Uint8Array> | Uint8Array>> = {
  'a.jpg': () => smallPicture('jpeg'),
  'a.JPEG': () => smallPicture('jpeg'),
  'a.png': () => smallPicture('png'),
  'a.webp': () => smallPicture('webp'),
  'a.avif': () => smallPicture('avif'),
  'a.pdf': () => Buffer.from('%PDF-1.7\n'),
  'a.doc': () => oldOfficeFile('WordDocument'),
  'a.xls': () => oldOfficeFile('Workbook'),
  'a.ppt': () => oldOfficeFile('PowerPoint Document'),
  'a.docx': () => word,
  'a.xlsx': () => zipOf('[Content_Types].xml', 'xl/workbook.xml'),
  'a.pptx': () => zipOf('[Content_Types].xml', 'ppt/presentation.xml'),
  'a.odt': () => openDocument('text'),
  'a.ods': () => openDocument('spreadsheet'),
  'a.mp3': () => Buffer.from('ID3\x04\0\0\0'),
  'a.vtt': () => Buffer.from('WEBVTT\n\n00:00.000 --> 00:04.000\nChào bà con.'),
  'a.mp4': () => Buffer.from('\0\0\0\x18ftypmp42\0\0\0\0isommp42', 'latin1'),
};

function said(name: string, bytes: Uint8Array, wanted: 'image' | 'file' = 'file', size?: number) {
  const fault = uploadFault({ name, size: size ?? bytes.length, bytes }, wanted);
  return fault === undefined ? undefined : faultSentence(fault);
}

describe('A file to upload', () => {
  it('is tried below in every kind that is accepted', () => {
    const tried = Object.keys(good).map((name) => name.slice(2).toLowerCase());
    expect(tried.toSorted()).toEqual([...uploadKinds].toSorted());
  });

  it.each(Object.entries(good))('passes as %s when its bytes are', async (name, make) => {
    expect(said(name, await make())).toBeUndefined();
  });

  it.each(Object.keys(good))('is refused as %s when it is a program', (name) => {
    expect(said(name, program())).toMatch(/^Tệp “a\..*”.*\. Cách sửa: .*lại/);
  });

  it.each([
    ['a spreadsheet called a letter', 'a.docx', zipOf('[Content_Types].xml', 'xl/workbook.xml')],
    ['an archive called a letter', 'a.docx', zipOf('virus.exe')],
    ['an archive that broke off', 'a.docx', word.subarray(0, -10)],
    ['an archive whose directory lies', 'a.docx', liar()],
    ['an installer called a letter', 'a.doc', oldOfficeFile('Property')],
    ['a text in UTF-16 called a recording', 'a.mp3', Buffer.from('\ufeffchữ', 'utf16le')],
    ['a HEIC called a film', 'a.mp4', heicBytes()],
  ])('is refused when it is %s', (_title, name, bytes) => {
    expect(said(name, bytes)).toContain(`“${name}” không đúng là loại tệp mà đuôi tên cho biết`);
  });

  it.each(['IMG_1.HEIC', 'IMG_1.jpg'])('that is HEIC is told how to become JPG: %s', (name) => {
    for (const wanted of ['image', 'file'] as const) {
      expect(said(name, heicBytes(), wanted)).toMatch(
        new RegExp(`^Tệp “${name}” là ảnh HEIC.*Cách sửa: .*“Lưu thành”.*JPG.*Tương thích nhất`),
      );
    }
  });

  it.each(['a.svg', 'a.gif', 'a.zip', 'a.exe', 'a.docm', 'a', 'jpg'])(
    'of a kind that is not accepted is told what is: %s',
    (name) => {
      expect(said(name, program())).toMatch(/thuộc loại chưa nhận.*\.jpg, .*\.docx, .*\.mp4/);
    },
  );

  it('that is no picture is refused where a picture is wanted', () => {
    expect(said('a.docx', word, 'image')).toMatch(/“a.docx” không phải loại ảnh.*\.jpg, \.jpeg/);
  });

  it('is told its weight and the limit', () => {
    const size = 22 * 2 ** 20;
    expect(said('phim.mp4', program(), 'file', size)).toContain('“phim.mp4” nặng 22 MB, quá 20 MB');
    expect(said('loa.mp3', program(), 'file', 11 * 2 ** 20)).toMatch(
      /“loa.mp3” nặng 11 MB, quá 10 MB.*Cách sửa: .*64 kbps/,
    );
    expect(said('a.pdf', new Uint8Array())).toContain('“a.pdf” rỗng');
  });
});

function liar(): Buffer {
  const bytes = Buffer.from(word);
  bytes.writeUInt32LE(0xffff_fff0, bytes.length - 6);
  return bytes;
}
