/** The files that the editor's bundle is made from: its rules of text come from the domain, its preview's look from the site's styles. */
export const adminInputs = [
  'admin/**/*',
  'src/domain/*.ts',
  'src/markdown/*.ts',
  'public/emblem.svg',
  'src/styles/**/*',
  'src/integrations/{admin,decap}-*.ts',
  'package-lock.json',
];
