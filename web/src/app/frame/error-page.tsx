import { BareFrame } from './bare-frame.tsx';
import { ErrorNotice } from './error-notice.tsx';

/** Where even what stands around the pages broke. */
export const ErrorPage = () => (
  <BareFrame>
    <ErrorNotice />
  </BareFrame>
);
