import { toneStyle } from '../domain/vietnamese.ts';
import { quoted } from '../schema/quoted.ts';
import { placeIn, problemIn, type RecordCheck } from './check.ts';

/** Each question has a right choice, and no choice twice (a form alone cannot ask for that). */
export const quizAnswers: RecordCheck = (record) => {
  if (record.collection !== 'quizzes') return [];
  return (record.questions ?? []).flatMap(({ choices }, question) => {
    const list = `questions.${question}.choices`;
    const unanswered = choices.some(({ right }) => right)
      ? []
      : [
          problemIn(
            record,
            placeIn(record, list),
            'chưa có phương án nào là đáp án đúng',
            'bật “Là đáp án đúng” ở phương án đúng.',
          ),
        ];
    const texts = choices.map(({ text }) => toneStyle(text).toLowerCase().replace(/\s+/g, ' '));
    const repeated = choices.flatMap(({ text }, index) => {
      const first = texts.indexOf(texts[index] ?? '');
      if (first === index) return [];
      return [
        problemIn(
          record,
          placeIn(record, `${list}.${index}.text`),
          `${quoted(text)} trùng với phương án ${first + 1}`,
          'viết lại hoặc xóa một trong hai phương án.',
        ),
      ];
    });
    return [...unanswered, ...repeated];
  });
};
