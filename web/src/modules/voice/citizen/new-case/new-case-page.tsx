import { getRouteApi } from '@tanstack/react-router';
import { Suspense, useEffect, useState } from 'react';
import { useMessages } from '#i18n';
import { useDraft } from '#platform/draft.ts';
import { useMe } from '#platform/session.ts';
import { Button, PageHeader, Skeleton } from '#ui';
import { BlockNotice } from '../blocks/block-notice.tsx';
import { StaffNotice } from '../staff-notice.tsx';
import { emptyDraft } from './case-draft.ts';
import { DraftNotice } from './draft-notice.tsx';
import { fetchLaterSteps, SharedNotice, StepEvidence, StepSend, StepWhere } from './later-steps.ts';
import { newCaseWords } from './new-case-words.ts';
import { ServerDraftNotice } from './server-draft-notice.tsx';
import { StepBar } from './step-bar.tsx';
import { StepFrame } from './step-frame.tsx';
import { StepWhat } from './step-what.tsx';
import { missingIn, reachableStep, type Step, stepOf, steps } from './steps.ts';
import { isSwapped } from './swapped.ts';
import { useFieldErrors } from './use-field-errors.ts';
import { useServerDraft } from './use-server-draft.ts';
import { focusFirstInvalid, useStepFocus } from './use-step-focus.ts';
import { useSubmit } from './use-submit.ts';

const route = getRouteApi('/citizen/cases/new');

/** A case in four steps. The step is in the address, so that a phone's own "back" leads back a step. */
export function NewCasePage() {
  const words = useMessages(newCaseWords);
  const { data: me } = useMe();
  const draft = useDraft('new-case', emptyDraft);
  const { step: wanted = 'what' } = route.useSearch();
  const navigate = route.useNavigate();
  const [isSent, setIsSent] = useState(false);
  const [tried, setTried] = useState<Step | null>(null);
  const submit = useSubmit(draft, {
    onSent: (number) => {
      setIsSent(true);
      void navigate({ to: '/cases/$number/sent', params: { number }, replace: true });
    },
    onWaiting: () => {
      setIsSent(true);
      void navigate({ to: '/cases', replace: true });
    },
    onRefused: (paths) => {
      const first = steps.find((step) => paths.some((path) => stepOf(path) === step));
      if (first && first !== step) go(first);
      focusFirstInvalid();
    },
  });
  // Once sent the draft is empty, and yet the way leads on to the receipt, not back to the beginning.
  const step = isSent ? wanted : reachableStep(wanted, draft.value);
  const [arrivedAt] = useState(step);
  const heading = useStepFocus(step);
  // The address must not run ahead: otherwise the page would jump on with the letter that completes a step.
  useEffect(() => {
    if (step !== wanted) void navigate({ search: { step }, replace: true, hash: true });
  }, [step, wanted, navigate]);
  useEffect(fetchLaterSteps, []);
  const kept = useServerDraft(draft, me?.staff === false && !isSent);
  const errors = useFieldErrors(draft.value, tried === step ? missingIn(step, draft.value) : [], submit);

  function go(next: Step): void {
    setTried(null);
    void navigate({ search: { step: next } });
  }

  function goOn(): void {
    const next = steps[steps.indexOf(step) + 1];
    if (missingIn(step, draft.value).length > 0) {
      setTried(step);
      focusFirstInvalid();
    } else if (next) go(next);
  }

  const props = { draft, errors };
  return (
    <div className="mx-auto max-w-3xl">
      <PageHeader title={words.title} />
      <div className="flex flex-col gap-5">
        {me?.staff && <StaffNotice />}
        {me?.staff === false && <BlockNotice />}
        {step === arrivedAt && <DraftNotice draft={draft} onStartOver={() => go('what')} />}
        <Suspense>
          <SharedNotice draft={draft} />
        </Suspense>
        <ServerDraftNotice kept={kept} />
        <StepBar current={step} />
        <StepFrame
          step={step}
          heading={heading}
          onPrevious={() => go(steps[steps.indexOf(step) - 1] ?? 'what')}
          forward={
            step !== 'send' && (
              <Button size="large" onPress={goOn}>
                {words.next}
              </Button>
            )
          }
        >
          <Suspense fallback={<Skeleton lines={6} />}>
            {step === 'what' && <StepWhat {...props} />}
            {step === 'where' && <StepWhere {...props} isSwapped={isSwapped(submit.error)} />}
            {step === 'evidence' && <StepEvidence {...props} />}
            {step === 'send' && <StepSend {...props} submit={submit} />}
          </Suspense>
        </StepFrame>
      </div>
    </div>
  );
}
