import { directiveComponent } from './directive-component.ts';

interface Link {
  id: string;
  label: string;
  collection: string;
  /** What the box that chooses the record is called. */
  choose: string;
  hint: string;
}

function linkedRecord({ id, label, collection, choose, hint }: Link) {
  return directiveComponent({
    id,
    label,
    boxes: [
      {
        name: 'id',
        label: choose,
        widget: 'relation',
        hint,
        collection,
        value_field: '{{slug}}',
        search_fields: ['title'],
        display_fields: ['title'],
      },
    ],
    // The preview has only the id at hand; the published page shows the record's title and picture.
    preview: ({ id: chosen = '' }) =>
      `<p class="linked-record"><strong>${label}:</strong> ${chosen}</p>`,
  });
}

/** A link to a document, shown with its number and day. */
export const documentLink = linkedRecord({
  id: 'document',
  label: 'Liên kết văn bản',
  collection: 'documents',
  choose: 'Văn bản',
  hint: 'Gõ vài chữ trong tên văn bản rồi chọn.',
});

/** A card that invites to another exemplar's story. */
export const exemplarCard = linkedRecord({
  id: 'exemplar',
  label: 'Thẻ gương điển hình',
  collection: 'exemplars',
  choose: 'Gương điển hình',
  hint: 'Gõ vài chữ trong tiêu đề câu chuyện rồi chọn.',
});

/** A card that invites to a quiz. */
export const quizCard = linkedRecord({
  id: 'quiz',
  label: 'Mời làm trắc nghiệm',
  collection: 'quizzes',
  choose: 'Bài trắc nghiệm',
  hint: 'Gõ vài chữ trong tên bài rồi chọn.',
});
