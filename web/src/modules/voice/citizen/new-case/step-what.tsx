import { type CaseKind, caseKinds } from '@sawt/contract';
import { useQuery } from '@tanstack/react-query';
import { lazyRouteComponent } from '@tanstack/react-router';
import { Suspense } from 'react';
import { defineMessages, useMessages } from '#i18n';
import { RadioCards, TextArea } from '#ui';
import { kindIcons, kindWords } from '../../shared/case-words.ts';
import { categoriesQuery } from '../../shared/queries.ts';
import { maximumText } from './case-draft.ts';
import { CategoryPicker } from './category-picker.tsx';
import type { StepProps } from './step-props.ts';

const messages = defineMessages({
  ar: {
    kind: 'نوع ما تقدّمه',
    complaint: 'خدمة لم تُقدَّم كما ينبغي، أو ضرر لحق بك.',
    suggestion: 'فكرة تُحسّن خدمة أو مكانًا.',
    observation: 'أمر لاحظته ويستحق المتابعة.',
    report: 'خلل أو خطر في مكان محدد.',
    text: 'اكتب بكلماتك',
    textHint: 'ما الذي حدث؟ ومتى؟ وما الذي تطلبه؟',
  },
  en: {
    kind: 'What you are sending',
    complaint: 'A service was not as it should be, or you were harmed.',
    suggestion: 'An idea that would make a service or a place better.',
    observation: 'Something you noticed that deserves attention.',
    report: 'Something broken or dangerous at a certain place.',
    text: 'In your own words',
    textHint: 'What happened, when, and what do you ask for?',
  },
});

// Nothing is suggested before there are words.
const SuggestedCategories = lazyRouteComponent(() => import('./suggested-categories.tsx'), 'SuggestedCategories');

/** First what happened, in the citizen's own words; the rest follows from them. */
export function StepWhat({ draft: { value, change }, errors }: StepProps) {
  const words = useMessages(messages);
  const kinds = useMessages(kindWords);
  const { data: categories } = useQuery(categoriesQuery);

  /** Not every category takes every kind; one that does not fit is let go. */
  function chooseKind(kind: CaseKind): void {
    const chosen = categories?.find(({ code }) => code === value.category);
    change({ kind, ...(chosen && !chosen.kinds.includes(kind) && { category: null }) });
  }

  return (
    <>
      <TextArea
        label={words.text}
        description={words.textHint}
        maximum={maximumText}
        rows={6}
        value={value.text}
        onChange={(text) => change({ text })}
        error={errors.text}
      />
      <RadioCards
        label={words.kind}
        options={caseKinds.map((kind) => ({ value: kind, label: kinds[kind], description: words[kind], icon: kindIcons[kind] }))}
        columns={2}
        value={value.kind}
        onChange={chooseKind}
        error={errors.kind}
      />
      {value.category === null && (
        <Suspense>
          <SuggestedCategories text={value.text} kind={value.kind} onChoose={(category) => change({ category })} />
        </Suspense>
      )}
      <CategoryPicker kind={value.kind} value={value.category} onChange={(category) => change({ category })} error={errors.category} />
    </>
  );
}
