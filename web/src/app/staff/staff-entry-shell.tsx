import { Outlet } from '@tanstack/react-router';
import { Toasts } from '#ui';
import { BareFrame } from '../frame/bare-frame.tsx';

export function StaffEntryShell() {
  return (
    <BareFrame>
      <Outlet />
      <Toasts />
    </BareFrame>
  );
}
