import { useMessages } from '#i18n';
import { buttonClass } from '#ui/button-class.ts';
import { frameWords } from './frame-words.ts';

/** To the beginning of this entry, loaded anew: the way out when the router itself may be lost. */
export function HomeLink() {
  const { toHome } = useMessages(frameWords);
  return (
    <a href={window.location.pathname.startsWith('/staff') ? '/staff' : '/'} className={buttonClass('secondary', 'medium', false)}>
      {toHome}
    </a>
  );
}
