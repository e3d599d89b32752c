/**
 * What Word 2016 for Windows puts on the clipboard around a story: namespaces, drawn bullets between
 * conditional comments, and lines broken near column 80 in the middle of a sentence.
 */
export function wordClipboard(body: string): string {
  return `<html xmlns:v="urn:schemas-microsoft-com:vml"
xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:w="urn:schemas-microsoft-com:office:word"
xmlns="http://www.w3.org/TR/REC-html40">
<head>
<meta http-equiv=Content-Type content="text/html; charset=utf-8">
<meta name=Generator content="Microsoft Word 15">
<style><!-- p.MsoNormal, li.MsoNormal {margin:0cm; font-size:14.0pt;} @list l0:level1 {mso-level-text:·;} --></style>
</head>
<body lang=VI style='tab-interval:36.0pt'>
<!--StartFragment-->
${body}
<!--EndFragment-->
</body>
</html>`.replaceAll('\n', '\r\n');
}

/** A paragraph of a list, with its bullet or number drawn as text. */
export function wordListItem(level: number, mark: string, html: string): string {
  return `<p class=MsoListParagraphCxSpMiddle style='margin-left:${36 * level}.0pt;mso-add-space:auto;
text-indent:-18.0pt;mso-list:l0 level${level} lfo1'><![if !supportLists]><span
style='font-family:Symbol;mso-fareast-font-family:Symbol'><span
style='mso-list:Ignore'>${mark}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp;
</span></span></span><![endif]>${html}<o:p></o:p></p>`;
}

/** A cell, each of its lines a paragraph of Word's. */
export function wordCell(...lines: string[]): string {
  const paragraphs = lines.map(
    (line) =>
      `  <p class=MsoNormal align=center style='text-align:center'>${line}<o:p></o:p></p>\n`,
  );
  return `  <td width=208 valign=top style='width:155.8pt;border:solid windowtext 1.0pt;
  padding:0cm 5.4pt 0cm 5.4pt'>\n${paragraphs.join('')}  </td>\n`;
}

/** A picture as Word writes it: drawn twice, for itself and for browsers. */
export const wordPicture = `<!--[if gte vml 1]><v:shape id="Picture_x0020_1"
 type="#_x0000_t75" style='width:300pt;height:200pt'><v:imagedata
 src="file:///C:/Users/STP/AppData/Local/Temp/msohtmlclip1/01/clip_image001.png" o:title=""/></v:shape><![endif]--><![if !vml]><img
width=400 height=267
src="file:///C:/Users/STP/AppData/Local/Temp/msohtmlclip1/01/clip_image002.png"
v:shapes="Picture_x0020_1"><![endif]>`;
