import { useMessages } from '#i18n';
import { LinkButton } from '#ui';
import { frameWords } from '../frame/frame-words.ts';
import { citizenWords } from './citizen-words.ts';
import { newCasePath } from './navigation.ts';

export function HomePage() {
  const { product, motto } = useMessages(frameWords);
  const words = useMessages(citizenWords);
  return (
    <section className="flex flex-col items-start gap-5 rounded-card border border-line border-s-4 border-s-brand bg-white px-6 py-12 shadow-card md:px-14 md:py-20">
      <title>{`${product} · ${motto}`}</title>
      <p className="font-medium text-brand-700">{motto}</p>
      <h1 className="max-w-2xl text-3xl/tight font-bold md:text-5xl/tight">{words.heroTitle}</h1>
      <p className="max-w-2xl text-lg/8 text-ink-soft">{words.hero}</p>
      <LinkButton to={newCasePath} size="large" icon="plus">
        {words.send}
      </LinkButton>
    </section>
  );
}
