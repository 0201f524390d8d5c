import { useQuery } from '@tanstack/react-query';
import { useMessages } from '#i18n';
import { Banner, PageHeader, QueryView } from '#ui';
import { boundaryWords } from './boundary-words.ts';
import { DraftCard } from './draft-card.tsx';
import { boundariesQuery } from './queries.ts';
import { UploadCard } from './upload-card.tsx';
import { VersionsCard } from './versions-card.tsx';

/** The administrator's page of the official boundaries. */
export function BoundariesPage() {
  const words = useMessages(boundaryWords);
  return (
    <>
      <PageHeader title={words.title} description={words.about} />
      <QueryView query={useQuery(boundariesQuery)} lines={8}>
        {({ live, draft, versions }) => (
          <div className="flex flex-col gap-6">
            {live ? (
              <Banner tone="success">
                <bdi>{words.live(live.fileName)}</bdi>
              </Banner>
            ) : (
              <Banner tone="info" title={words.none}>
                {words.noneText}
              </Banner>
            )}
            {draft && <DraftCard draft={draft} />}
            <UploadCard />
            {versions.length > 0 && <VersionsCard versions={versions} />}
          </div>
        )}
      </QueryView>
    </>
  );
}
