import type { Portal } from '../domain/portal.ts';
import { quizState } from '../domain/quiz-state.ts';
import type { Quiz } from '../schema/record.ts';

/** What schema.org asks of a quiz: its questions with their answers, once readers may see them. */
export function quizData(portal: Portal, quiz: Quiz): object {
  if (quizState(quiz, portal.today) === 'coming') return {};
  const hasPart = quiz.questions.map(({ text, choices }) => {
    const answers = (wanted: boolean) =>
      choices
        .filter(({ right }) => right === wanted)
        .map((choice) => ({ '@type': 'Answer', text: choice.text }));
    return {
      '@type': 'Question',
      eduQuestionType: 'Multiple choice',
      text,
      acceptedAnswer: answers(true),
      suggestedAnswer: answers(false),
    };
  });
  return { learningResourceType: 'Trắc nghiệm', hasPart };
}
