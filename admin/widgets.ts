import booleanWidget from 'decap-cms-widget-boolean';
import datetimeWidget from 'decap-cms-widget-datetime';
import fileWidget from 'decap-cms-widget-file';
import imageWidget from 'decap-cms-widget-image';
import listWidget from 'decap-cms-widget-list';
import markdownWidget from 'decap-cms-widget-markdown';
import numberWidget from 'decap-cms-widget-number';
import objectWidget from 'decap-cms-widget-object';
import relationWidget from 'decap-cms-widget-relation';
import selectWidget from 'decap-cms-widget-select';
import stringWidget from 'decap-cms-widget-string';
import textWidget from 'decap-cms-widget-text';

/** Every kind of box that the editor's form can show. */
export const widgets = [
  booleanWidget,
  datetimeWidget,
  fileWidget,
  imageWidget,
  listWidget,
  markdownWidget,
  numberWidget,
  objectWidget,
  relationWidget,
  selectWidget,
  stringWidget,
  textWidget,
].map(({ Widget }) => Widget());
