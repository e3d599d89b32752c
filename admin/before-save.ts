import type { CmsConfig, CmsEventListener } from 'decap-cms-core';
import { fromJS } from 'immutable';
import { withMadeCodes } from './made-codes.ts';
import { openedTitle } from './opened-records.ts';
import { recordOnSave, settingOnSave } from './record-on-save.ts';
import { todayInVietnam } from './today.ts';

/** Decap's hook that puts a form's values in order just before they are written. */
export function beforeSave(config: CmsConfig): CmsEventListener {
  return {
    name: 'preSave',
    handler: ({ entry }) => {
      const collection = config.collections.find(({ name }) => name === entry.get('collection'));
      const values = entry.get('data').toJS();
      if (collection?.folder === undefined) {
        const boxes = collection?.files?.find(({ name }) => name === entry.get('slug'))?.fields;
        return fromJS(settingOnSave(withMadeCodes(values, boxes ?? [])));
      }
      const isNew = entry.get('newRecord') === true;
      return fromJS(
        recordOnSave(values, {
          isNew,
          today: todayInVietnam(),
          slugByHand: collection.fields?.some(isShownSlug) === true,
          titleBefore: isNew ? undefined : openedTitle(entry.get('path')),
        }),
      );
    },
  };
}

function isShownSlug({ name, widget }: { name: string; widget?: string }): boolean {
  return name === 'slug' && widget !== 'hidden';
}
