import type { SuggestionModel } from '@sawt/contract';
import { useFormats, useMessages } from '#i18n';
import { Card, DateTime, DescriptionList } from '#ui';
import { suggestionWords } from './suggestion-words.ts';

interface ModelCardProps {
  live: SuggestionModel['versions'][number];
  newest: SuggestionModel['newest'];
}

/** The model at work, and how good it was on the newest texts that it had not seen. */
export function ModelCard({ live, newest }: ModelCardProps) {
  const words = useMessages(suggestionWords);
  const { number, percent } = useFormats();
  return (
    <Card title={words.atWork(number(live.id))}>
      <DescriptionList
        items={[
          { term: words.trained, value: <DateTime at={live.madeAt} /> },
          { term: words.from, value: words.texts(number(live.corpusTexts), number(live.cases)) },
        ]}
      />
      {newest && (
        <>
          <h3 className="mt-5 font-semibold">{newest.on === 'cases' ? words.onCases : words.onFolds}</h3>
          <p className="mb-3 text-sm text-ink-soft">
            {words.judgedBy(number(newest.evaluation.texts))} <DateTime at={newest.at} />
          </p>
          <DescriptionList
            items={[
              { term: words.agencyTop1, value: percent(newest.evaluation.agencyTop1) },
              { term: words.agencyTop3, value: percent(newest.evaluation.agencyTop3) },
              { term: words.categoryTop1, value: percent(newest.evaluation.categoryTop1) },
              { term: words.categoryTop3, value: percent(newest.evaluation.categoryTop3) },
              { term: words.calibration, value: words.calibrationValue(percent(newest.evaluation.calibrationError)) },
            ]}
          />
        </>
      )}
    </Card>
  );
}
