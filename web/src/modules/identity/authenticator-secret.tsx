import { useMessages } from '#i18n';
import { buttonClass } from '#ui/button-class.ts';
import { CopyButton } from './copy-button.tsx';
import { identityWords } from './identity-words.ts';

/** What an authenticator app needs: a link for the app of this device, and the key to type into that of another. */
export function AuthenticatorSecret({ uri }: { uri: string }) {
  const words = useMessages(identityWords);
  const secret = new URL(uri).searchParams.get('secret') ?? '';
  return (
    <ol className="flex list-decimal flex-col gap-4 ps-5 rtl:[list-style-type:arabic-indic]">
      <li>{words.installApp}</li>
      <li>
        {words.typeSecret}
        <span className="my-2 flex items-center gap-2 rounded-field border border-line bg-canvas py-1 ps-4 pe-1">
          <code dir="ltr" className="flex-1 font-semibold tracking-wider wrap-anywhere">
            {secret.match(/.{1,4}/g)?.join(' ')}
          </code>
          <CopyButton text={secret} />
        </span>
        <a href={uri} className={buttonClass('secondary', 'medium', true)}>
          {words.openApp}
        </a>
      </li>
      <li>{words.typeCode}</li>
    </ol>
  );
}
