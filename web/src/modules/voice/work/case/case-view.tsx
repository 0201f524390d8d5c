import { answeringMoves, type CaseDetail, openStatuses } from '@sawt/contract';
import { useRef, useState } from 'react';
import { useMessages } from '#i18n';
import { Banner, Card, FileList, PageHeader } from '#ui';
import { QualityCard } from '../../quality/quality-card.tsx';
import { CaseTimeline } from '../../shared/case-timeline.tsx';
import { Comparisons } from '../../shared/comparisons.tsx';
import { ErasedWords } from '../../shared/erased-words.tsx';
import { TypedText } from '../../shared/typed-text.tsx';
import { TagsCard } from '../../tags/tags-card.tsx';
import { useNamedEvent } from '../mentions/go-to-event.ts';
import { MentionedBanner } from '../mentions/mentioned-banner.tsx';
import { MoveBar } from '../moves/move-bar.tsx';
import type { AskingMove } from '../moves/open-move.tsx';
import { CaseState } from './case-state.tsx';
import { CaseSubject } from './case-subject.tsx';
import { caseWords } from './case-words.ts';
import { CitizenCard } from './citizen-card.tsx';
import { ClocksCard } from './clocks-card.tsx';
import { DirectiveCard } from './directive-card.tsx';
import { EventWords } from './event-words.tsx';
import { MergedCard } from './merged-card.tsx';
import { PartsCard } from './parts-card.tsx';
import { PastAnswersCard } from './past-answers-card.tsx';
import { PlaceCard } from './place-card.tsx';
import { ResponsibleCard } from './responsible-card.tsx';
import { SameMatterCard } from './same-matter-card.tsx';
import { useBackToInbox } from './use-back-to-inbox.ts';

interface CaseViewProps {
  detail: CaseDetail;
  /** It has left this person's reach; what they last saw stays, with what they were typing. */
  isGone: boolean;
}

/** Everything about a case on one page: what to do first, then what was said, then all that was done. */
export function CaseView({ detail, isGone }: CaseViewProps) {
  const words = useMessages(caseWords);
  const state = useRef<HTMLDivElement>(null);
  const back = useBackToInbox();
  useNamedEvent();
  const [open, setOpen] = useState<AskingMove | null>(null);
  return (
    <>
      <PageHeader title={words.title(detail.number)} description={<CaseSubject detail={detail} />} back={back} />
      <div className="flex flex-col gap-6">
        {!isGone && <MentionedBanner detail={detail} />}
        <Card>
          <div className="flex flex-col gap-5">
            <CaseState ref={state} detail={detail} />
            {isGone && (
              <Banner tone="warning" title={words.outOfReach}>
                {words.gone}
              </Banner>
            )}
            <MoveBar detail={detail} isGone={isGone} open={open} onOpen={setOpen} onMoved={() => state.current?.focus()} />
          </div>
        </Card>
        <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-6 xl:grid-cols-[minmax(0,1fr)_22rem]">
          <div className="flex min-w-0 flex-col gap-6">
            <DirectiveCard detail={detail} />
            {detail.proposedAnswer !== null && (
              <Card title={words.proposedAnswer}>
                <div className="flex flex-col gap-4">
                  <TypedText text={detail.proposedAnswer} />
                  <Comparisons pairs={pairsOf(detail, ['propose'])} timeline={detail.timeline} />
                </div>
              </Card>
            )}
            {detail.answer !== null && (
              <Card title={words.answer}>
                <div className="flex flex-col gap-4">
                  <TypedText text={detail.answer} />
                  <Comparisons pairs={pairsOf(detail, answeringMoves)} timeline={detail.timeline} />
                </div>
              </Card>
            )}
            <Card title={words.words}>
              <div className="flex flex-col gap-4">
                {detail.text ? <TypedText text={detail.text} /> : <ErasedWords />}
                <FileList files={detail.files} />
              </div>
            </Card>
            {!isGone && <QualityCard detail={detail} />}
            {!isGone && <PastAnswersCard detail={detail} onUsed={setOpen} />}
            <Card title={words.timeline}>
              <CaseTimeline
                events={detail.timeline.toReversed()}
                reader="staff"
                words={(event) => <EventWords event={event} timeline={detail.timeline} />}
              />
            </Card>
          </div>
          <div className="grid min-w-0 gap-6 md:grid-cols-2 xl:grid-cols-1">
            <PartsCard detail={detail} />
            {!isGone && openStatuses.some((status) => status === detail.status) && <SameMatterCard detail={detail} />}
            <MergedCard detail={detail} />
            <ClocksCard clocks={detail.clocks} />
            <ResponsibleCard detail={detail} />
            <CitizenCard detail={detail} />
            <PlaceCard detail={detail} />
            {!isGone && <TagsCard detail={detail} />}
          </div>
        </div>
      </div>
    </>
  );
}

/** What the last of such moves shows side by side. */
const pairsOf = ({ timeline }: CaseDetail, moves: readonly string[]) =>
  timeline.findLast(({ what }) => moves.includes(what))?.comparisons ?? [];
