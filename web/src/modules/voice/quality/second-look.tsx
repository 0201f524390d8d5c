import type { Me } from '@sawt/contract';
import { useMessages } from '#i18n';
import { holds } from '#platform/session.ts';
import { Card, TextLink } from '#ui';
import { directiveNavigation } from '../directives/navigation.ts';
import { caseListLink } from '../figures/case-list-link.ts';
import { qualityWords } from './quality-words.ts';

/** Where else one sees that an answer may not have been enough. */
export function SecondLook({ me }: { me: Me }) {
  const words = useMessages(qualityWords);
  const directs = directiveNavigation.some(({ permission }) => [permission ?? []].flat().some((one) => holds(me, one)));
  return (
    <Card title={words.secondLook}>
      <p className="mb-3 text-sm text-ink-soft">{words.secondLookText}</p>
      <ul className="flex flex-col gap-2">
        {holds(me, 'voice.read_figures') && (
          <li>
            <TextLink to="/staff/ratings" search={{ rating: '1,2' }}>
              {words.lowRatings}
            </TextLink>
          </li>
        )}
        <li>
          <TextLink {...caseListLink({ reopened: 'true' })}>{words.reopened}</TextLink>
        </li>
        {directs && (
          <li>
            <TextLink to="/staff/directives">{words.directives}</TextLink>
          </li>
        )}
      </ul>
    </Card>
  );
}
