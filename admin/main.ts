import { DecapCmsCore as CMS } from 'decap-cms-core';
import { askNewsroom } from './ask-newsroom.ts';
import { HoaDepBackend } from './backend.ts';
import { beforeSave } from './before-save.ts';
import { figure } from './components/figure.ts';
import { documentLink, exemplarCard, quizCard } from './components/linked-record.ts';
import { quote } from './components/quote.ts';
import generated from './config.generated.json';
import { configHere, readConfig } from './config-here.ts';
import { passDoor } from './door.ts';
import { catchDroppedFiles } from './dropped-files.ts';
import { tellRefusal } from './form/refused-save.ts';
import { forgetTitles } from './form/related-titles.ts';
import { keepAbbreviations } from './kept-abbreviations.ts';
import { vi } from './locale/vi.ts';
import { placeOf } from './place.ts';
import { StoryPreview } from './preview/story.ts';
import { PublishingStatus } from './publishing-status.ts';
import { widgets } from './widgets.ts';

const place = placeOf(document);
const room = document.getElementById('nc-root') ?? document.body;
const hasDrafts = (await passDoor(room)) !== undefined;
const config = configHere(readConfig(generated), place, hasDrafts);

CMS.registerLocale('vi', vi);
const status = new PublishingStatus(
  `${place.basePath}admin/health`,
  hasDrafts ? '#/workflow' : undefined,
);
// Without an answer, searches match what is typed.
const learnAbbreviations = () =>
  askNewsroom('abbreviations', {}).then(keepAbbreviations, () => undefined);
HoaDepBackend.onSaved = () => {
  forgetTitles();
  void learnAbbreviations();
  void status.look();
};
HoaDepBackend.onRefused = tellRefusal;
void learnAbbreviations();
CMS.registerBackend('hoa-dep', HoaDepBackend);
for (const widget of widgets) CMS.registerWidget(widget);
for (const component of [quote, figure, documentLink, exemplarCard, quizCard]) {
  CMS.registerEditorComponent(component);
}
CMS.registerEventListener(beforeSave(config));
CMS.registerPreviewStyle(`${place.basePath}admin/preview.css`);
for (const { name, folder } of config.collections) {
  if (folder !== undefined) CMS.registerPreviewTemplate(name, StoryPreview);
}
catchDroppedFiles(document);
CMS.init({ config });
