import { useQuery } from '@tanstack/react-query';
import { useMessages } from '#i18n';
import { Banner, PageHeader, QueryView } from '#ui';
import { providersQuery } from '../queries.ts';
import { ProviderCard } from './provider-card.tsx';
import { providerWords } from './provider-words.ts';

/** By which ways messages leave, and whether these work. */
export function ProvidersPage() {
  const words = useMessages(providerWords);
  const providers = useQuery(providersQuery);
  return (
    <>
      <PageHeader title={words.title} description={words.description} />
      <QueryView query={providers} lines={8}>
        {(list) => (
          <div className="flex flex-col gap-6">
            {list
              .filter(({ state }) => state === 'down')
              .map(({ name }) => (
                <Banner key={name} tone="danger" title={words.downTitle(name)}>
                  {words.downText}
                </Banner>
              ))}
            <div className="grid gap-6 lg:grid-cols-2">
              {list.map((provider) => (
                <ProviderCard key={provider.name} provider={provider} />
              ))}
            </div>
          </div>
        )}
      </QueryView>
    </>
  );
}
