import type { SuggestionModel } from '@sawt/contract';
import { useQuery } from '@tanstack/react-query';
import { useMessages } from '#i18n';
import { Banner, EmptyState, PageHeader, QueryView } from '#ui';
import { ConfusionCard } from './confusion-card.tsx';
import { ModelCard } from './model-card.tsx';
import { ModelsCard } from './models-card.tsx';
import { suggestionModelQuery } from './queries.ts';
import { SettingCard } from './setting-card.tsx';
import { suggestionWords } from './suggestion-words.ts';
import { TrainingCard } from './training-card.tsx';

/** How good the suggestion from the words is, and what is done with it. */
export function SuggestionPage() {
  const words = useMessages(suggestionWords);
  return (
    <>
      <PageHeader title={words.title} description={words.about} />
      <QueryView query={useQuery(suggestionModelQuery)} lines={8}>
        {(model) => <Parts model={model} />}
      </QueryView>
    </>
  );
}

function Parts({ model }: { model: SuggestionModel }) {
  const words = useMessages(suggestionWords);
  const live = model.versions.find(({ state }) => state === 'live');
  const settingKey = `${model.mode} ${model.threshold}`;
  return (
    <div className="flex max-w-5xl flex-col gap-6">
      {model.broken && <Banner tone="danger">{words.broken}</Banner>}
      {live ? (
        <ModelCard live={live} newest={model.newest} />
      ) : (
        <EmptyState icon="star" title={words.none}>
          {words.noneText}
        </EmptyState>
      )}
      <TrainingCard training={model.training} />
      {/* What was saved is where the form begins anew. */}
      <SettingCard key={settingKey} model={model} />
      {model.newest && model.newest.evaluation.confusion.length > 0 && <ConfusionCard confusion={model.newest.evaluation.confusion} />}
      <ModelsCard versions={model.versions} />
    </div>
  );
}
