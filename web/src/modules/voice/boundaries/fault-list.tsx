import type { BoundaryFault } from '@sawt/contract';
import { useFormats, useMessages } from '#i18n';
import { Banner } from '#ui';
import { boundaryWords, faultWords } from './boundary-words.ts';

/** What is wrong with a file, each with its place in it. */
export function FaultList({ faults }: { faults: readonly BoundaryFault[] }) {
  const words = useMessages(boundaryWords);
  const said = useMessages(faultWords);
  const { number } = useFormats();
  return (
    <Banner tone="danger" title={words.refused}>
      <ul className="list-disc ps-5">
        {faults.map(({ code, feature, about }) => (
          <li key={`${feature} ${code}`}>
            {feature !== null && `${words.feature(number(feature + 1), about ?? '')}: `}
            {said[code]}
            {feature === null && about && <bdi> ({about})</bdi>}
          </li>
        ))}
      </ul>
    </Banner>
  );
}
